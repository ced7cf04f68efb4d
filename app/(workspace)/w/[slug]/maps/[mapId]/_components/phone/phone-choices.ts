/** What a phone keeps behind More: ways to look at the whole map, the step that shows, and my own changes. */
import type { BoardKit } from "../board-kit";
import { openComments } from "../comments/open-comments";
import { takeBack } from "../history-actions";
import type { MenuSection } from "../menu-choices";
import { addStep } from "../structure-actions";

/** @param stepId the step that shows; null: none does */
export function phoneSections(kit: BoardKit, stepId: string | null): readonly MenuSection[] {
  const { view, session } = kit;
  const { canUndo, canRedo } = session.undoState.get();
  const canEdit = kit.canEdit.get();
  const stage = session.map.get().stages.find(({ steps }) => steps.some(({ id }) => id === stepId));
  return [
    { title: "Whole map", choices: [
      { label: "Find", onSelect: () => view.update({ dialog: { kind: "palette" } }) },
      { label: "Filter", onSelect: () => view.update({ dialog: { kind: "filter" } }) },
      { label: "Coverage", onSelect: () => view.update({ panel: { kind: "coverage" } }) },
      { label: "To discuss", onSelect: () => view.update({ dialog: { kind: "discuss" } }) },
      { label: "Method", onSelect: () => view.update({ panel: { kind: "method" } }) },
      { label: "Comments", onSelect: () => view.update({ panel: { kind: "comments" } }) },
      { label: "Inbox", href: `/w/${kit.data.workspace.slug}/inbox`, onSelect: () => undefined },
      { label: "Share", onSelect: () => view.update({ dialog: { kind: "share" } }) },
      { label: "Feelings as a table", onSelect: () => view.update({ dialog: { kind: "feelings" } }) },
    ] },
    ...(stage && stepId !== null ? [{ title: "This step", choices: [
      { label: "Questions to ask", onSelect: () => view.update({ panel: { kind: "guide", stepId } }) },
      { label: "Micro-moments", onSelect: () => view.update({ panel: { kind: "step", stepId } }) },
      { label: "Comments on this step", onSelect: () => openComments(kit, { kind: "step", stepId }, "show") },
      ...(canEdit ? [
        { label: "Rename", onSelect: () => view.update({ renaming: { kind: "step", id: stepId, fresh: false } }) },
        { label: "Add a step after", onSelect: () => addStep(kit, stage.id, stepId) },
      ] : []),
    ] }] : []),
    ...(canEdit && (canUndo || canRedo) ? [{ title: "My changes", choices: [
      ...(canUndo ? [{ label: "Undo my last change", onSelect: () => takeBack(kit, "undo") }] : []),
      ...(canRedo ? [{ label: "Redo", onSelect: () => takeBack(kit, "redo") }] : []),
    ] }] : []),
  ];
}
