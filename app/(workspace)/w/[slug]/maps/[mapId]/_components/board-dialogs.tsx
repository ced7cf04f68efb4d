"use client";
/** The dialog that is open, if any; each is loaded with its first opening. */
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";
import { lazyOpening } from "./lazy-part";

const ShortcutsDialog = lazyOpening(() => import("./dialogs/shortcuts-dialog"));
const RecoveredDialog = lazyOpening(() => import("./dialogs/recovered-dialog"));
const NewFutureDialog = lazyOpening(() => import("./dialogs/new-future-dialog"));
const FutureDialog = lazyOpening(() => import("./dialogs/future-dialog"));
const ShareDialog = lazyOpening(() => import("./dialogs/share-dialog"));
const DeleteFutureDialog = lazyOpening(() => import("./dialogs/delete-future-dialog"));
const PasteStepsDialog = lazyOpening(() => import("./dialogs/paste-steps-dialog"));
const AddLaneDialog = lazyOpening(() => import("./dialogs/add-lane-dialog"));
const StageGoalDialog = lazyOpening(() => import("./dialogs/stage-goal-dialog"));
const SplitStepDialog = lazyOpening(() => import("./dialogs/split-step-dialog"));
const ConnectionDialog = lazyOpening(() => import("./dialogs/connection-dialog"));
const MoveCardsDialog = lazyOpening(() => import("./dialogs/move-cards-dialog"));
const TagCardsDialog = lazyOpening(() => import("./dialogs/tag-cards-dialog"));
const Palette = lazyOpening(() => import("./wayfinding/palette"), { field: true });
const DiscussDialog = lazyOpening(() => import("./dialogs/discuss-dialog"));
const SendReviewDialog = lazyOpening(() => import("./review/send-review-dialog"));
const FeelingsDialog = lazyOpening(() => import("./dialogs/feelings-dialog"));
const FilterDialog = lazyOpening(() => import("./dialogs/filter-dialog"));
const UndoAnywayDialog = lazyOpening(() => import("./dialogs/undo-anyway-dialog"));

export default function BoardDialogs() {
  const kit = useBoardKit();
  const dialog = useReadableSelector(kit.view, (view) => view.dialog);
  const onClose = () => kit.view.update({ dialog: null });
  switch (dialog?.kind) {
    case undefined: return null;
    case "shortcuts": return <ShortcutsDialog onClose={onClose} />;
    case "recovered": return <RecoveredDialog {...(dialog.words === undefined ? {} : { words: dialog.words })} onClose={onClose} />;
    case "new-future": return <NewFutureDialog data={kit.data} onClose={onClose} />;
    case "future": return <FutureDialog data={kit.data} onClose={onClose} />;
    case "share": return <ShareDialog data={kit.data} onClose={onClose} />;
    case "delete-future": return <DeleteFutureDialog data={kit.data} onClose={onClose} />;
    case "paste-steps": return <PasteStepsDialog {...(dialog.text === undefined ? {} : { text: dialog.text })} onClose={onClose} />;
    case "add-lane": return <AddLaneDialog after={dialog.after} onClose={onClose} />;
    case "stage-goal": return <StageGoalDialog stageId={dialog.stageId} onClose={onClose} />;
    case "split-step": return <SplitStepDialog stepId={dialog.stepId} onClose={onClose} />;
    case "connection": return <ConnectionDialog edgeId={dialog.edgeId} onClose={onClose} />;
    case "connect": return <ConnectionDialog fromStepId={dialog.fromStepId} onClose={onClose} />;
    case "move-cards": return <MoveCardsDialog cardIds={dialog.cardIds} onClose={onClose} />;
    case "tag-cards": return <TagCardsDialog cardIds={dialog.cardIds} onClose={onClose} />;
    case "palette": return <Palette onClose={onClose} />;
    case "discuss": return <DiscussDialog onClose={onClose} />;
    case "send-review": return <SendReviewDialog data={kit.data} onClose={onClose} />;
    case "feelings": return <FeelingsDialog onClose={onClose} />;
    case "filter": return <FilterDialog onClose={onClose} />;
    case "undo-anyway": return <UndoAnywayDialog by={dialog.by} onClose={onClose} />;
  }
}
