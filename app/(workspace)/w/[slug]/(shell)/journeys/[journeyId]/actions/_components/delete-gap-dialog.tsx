"use client";
import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/app/_components/confirm-dialog";
import { apiFetch } from "@/lib/contract/client";
import type { JourneyGap } from "@/lib/contract/plan";
import { usePlanKit } from "./plan-kit";

export function DeleteGapDialog({ gap, onClose }: { gap: JourneyGap; onClose: () => void }) {
  const { data } = usePlanKit();
  const router = useRouter();
  return (
    <ConfirmDialog
      title={<span className="wrap-anywhere">Delete gap {gap.number}, {gap.title}?</span>}
      description="Its changes stay on the maps. Where they are compared they are ungrouped again."
      verb="Delete gap" onClose={onClose}
      onConfirm={async () => {
        await apiFetch("DELETE", `/api/v1/journeys/${data.journey.id}/gaps/${gap.id}`);
        router.refresh();
        onClose();
      }}
    />
  );
}
