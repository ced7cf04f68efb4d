"use client";
import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/app/_components/confirm-dialog";
import { showToast } from "@/components/ui/toast";
import { apiFetch } from "@/lib/contract/client";
import type { JourneyListItem } from "@/lib/contract/home";

export function DeleteJourneyDialog({ journey, onClose }: { journey: JourneyListItem; onClose: () => void }) {
  const router = useRouter();
  const maps = journey.maps.length === 1 ? "its map" : `its ${journey.maps.length} maps`;
  return (
    <ConfirmDialog
      title={`Delete “${journey.title}”?`}
      description={`The journey and ${maps} disappear for everyone, also for those who have one open now. To keep a copy, export it first.`}
      verb="Delete journey" onClose={onClose}
      onConfirm={async () => {
        await apiFetch("DELETE", `/api/v1/journeys/${journey.id}`);
        showToast(`“${journey.title}” deleted`);
        router.refresh();
        onClose();
      }}
    />
  );
}
