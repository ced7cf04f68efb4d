"use client";
/** Deletes the future that is open; one goes back to today. */
import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/app/_components/confirm-dialog";
import { showToast } from "@/components/ui/toast";
import type { BoardData } from "@/lib/contract/board";
import { apiFetch } from "@/lib/contract/client";
import { mapHref } from "../map-href";

export default function DeleteFutureDialog({ data, onClose }: { data: BoardData; onClose: () => void }) {
  const router = useRouter();
  const { map, maps } = data;
  const current = maps.find(({ state }) => state === "current");
  return (
    <ConfirmDialog
      title={`Delete “${map.title}”?`}
      description="The map disappears for everyone, also for those who have it open now. Gaps made of its changes stay in the action plan and keep their words. The current map stays as it is."
      verb="Delete future map" onClose={onClose}
      onConfirm={async () => {
        await apiFetch("DELETE", `/api/v1/maps/${map.id}`);
        showToast(`“${map.title}” deleted`);
        if (current) router.replace(mapHref(data, current.id));
      }}
    />
  );
}
