"use client";
/** The dialog that is open, if any; each is loaded with its first opening. */
import dynamic from "next/dynamic";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";

const ShortcutsDialog = dynamic(() => import("./dialogs/shortcuts-dialog"), { ssr: false });
const RecoveredDialog = dynamic(() => import("./dialogs/recovered-dialog"), { ssr: false });
const NewFutureDialog = dynamic(() => import("./dialogs/new-future-dialog"), { ssr: false });
const PasteStepsDialog = dynamic(() => import("./dialogs/paste-steps-dialog"), { ssr: false });
const AddLaneDialog = dynamic(() => import("./dialogs/add-lane-dialog"), { ssr: false });
const StageGoalDialog = dynamic(() => import("./dialogs/stage-goal-dialog"), { ssr: false });
const SplitStepDialog = dynamic(() => import("./dialogs/split-step-dialog"), { ssr: false });
const ConnectionDialog = dynamic(() => import("./dialogs/connection-dialog"), { ssr: false });
const MoveCardsDialog = dynamic(() => import("./dialogs/move-cards-dialog"), { ssr: false });
const DiscussDialog = dynamic(() => import("./dialogs/discuss-dialog"), { ssr: false });
const FeelingsDialog = dynamic(() => import("./dialogs/feelings-dialog"), { ssr: false });
const UndoAnywayDialog = dynamic(() => import("./dialogs/undo-anyway-dialog"), { ssr: false });

export default function BoardDialogs() {
  const kit = useBoardKit();
  const dialog = useReadableSelector(kit.view, (view) => view.dialog);
  const onClose = () => kit.view.update({ dialog: null });
  switch (dialog?.kind) {
    case undefined: return null;
    case "shortcuts": return <ShortcutsDialog onClose={onClose} />;
    case "recovered": return <RecoveredDialog onClose={onClose} />;
    case "new-future": return <NewFutureDialog data={kit.data} onClose={onClose} />;
    case "paste-steps": return <PasteStepsDialog {...(dialog.text === undefined ? {} : { text: dialog.text })} onClose={onClose} />;
    case "add-lane": return <AddLaneDialog after={dialog.after} onClose={onClose} />;
    case "stage-goal": return <StageGoalDialog stageId={dialog.stageId} onClose={onClose} />;
    case "split-step": return <SplitStepDialog stepId={dialog.stepId} onClose={onClose} />;
    case "connection": return <ConnectionDialog edgeId={dialog.edgeId} onClose={onClose} />;
    case "connect": return <ConnectionDialog fromStepId={dialog.fromStepId} onClose={onClose} />;
    case "move-cards": return <MoveCardsDialog cardIds={dialog.cardIds} onClose={onClose} />;
    case "discuss": return <DiscussDialog onClose={onClose} />;
    case "feelings": return <FeelingsDialog onClose={onClose} />;
    case "undo-anyway": return <UndoAnywayDialog by={dialog.by} onClose={onClose} />;
  }
}
