"use client";
/** What is open above the plan: an action, a new one, or a gap to rename or delete. */
import type { JourneyAction, JourneyGap } from "@/lib/contract/plan";
import { RenameDialog } from "../../../../_components/rename-dialog";
import { ActionDialog } from "./action-dialog";
import { DeleteGapDialog } from "./delete-gap-dialog";
import { usePlanKit } from "./plan-kit";

/** Actions and gaps stay as they were when opened: a colleague may delete them meanwhile. */
export type Open =
  | { readonly kind: "action"; readonly action: JourneyAction }
  | { readonly kind: "new-action"; readonly gap?: JourneyGap }
  | { readonly kind: "rename-gap" | "delete-gap"; readonly gap: JourneyGap };

export function PlanDialog({ open, goneId, onClose }: { open: Open; goneId: string | null; onClose: () => void }) {
  const { data } = usePlanKit();
  switch (open.kind) {
    case "action": {
      const { id } = open.action;
      const known = data.actions.find((action) => action.id === id);
      return <ActionDialog key={id} action={known ?? open.action} isGone={!known || goneId === id} onClose={onClose} />;
    }
    case "new-action": return <ActionDialog key="new" {...(open.gap && { gap: open.gap })} onClose={onClose} />;
    case "rename-gap": return (
      <RenameDialog
        title={`Rename gap ${open.gap.number}`} label="Gap" initial={open.gap.title} onClose={onClose}
        request={{ path: `/api/v1/journeys/${data.journey.id}/gaps/${open.gap.id}`, key: "title" }}
      />
    );
    case "delete-gap": return <DeleteGapDialog gap={open.gap} onClose={onClose} />;
  }
}
