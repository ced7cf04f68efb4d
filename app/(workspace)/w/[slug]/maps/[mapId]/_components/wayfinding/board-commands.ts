/** Every command of the board that can be given now, as the palette lists them: those of the whole board, then of what has focus. */
import type { GridPosition } from "@/components/journey/grid-position";
import type { BoardKit } from "../board-kit";
import { nextZoom, type MenuTarget } from "../board-view";
import { takeBack } from "../history-actions";
import { menuSections } from "../menu-choices";
import { requestFit } from "../use-map-zoom";
import { isPhone } from "../use-is-phone";
import { noteHere } from "../use-window-keys";
import { copyLink } from "./copy-link";
import type { LinkedPlace } from "./linked-place";
import type { PaletteEntry } from "./palette-entries";

export function boardCommands(kit: BoardKit): readonly PaletteEntry[] {
  const at = kit.focus.active();
  const { view, session } = kit;
  const { canUndo, canRedo } = session.undoState.get();
  const canEdit = kit.canEdit.get();
  const isEmpty = session.map.get().stages.length === 0;
  const entry = (label: string, onChoose: () => void, shortcut?: string): PaletteEntry => ({ key: label, label, onChoose, ...(shortcut ? { shortcut } : {}) });
  return [
    ...(isEmpty || isPhone() ? [] : [entry("Find in the map", () => view.update({ find: { words: "", cardId: null } }), "Ctrl F")]),
    ...(canEdit && !isEmpty ? [entry("Add a note", () => noteHere(kit), "N")] : []),
    ...(canEdit && canUndo ? [entry("Undo my last change", () => takeBack(kit, "undo"), "Ctrl Z")] : []),
    ...(canEdit && canRedo ? [entry("Redo", () => takeBack(kit, "redo"), "Ctrl ⇧ Z")] : []),
    ...(view.get().filter ? [entry("Show all cards, clear the filter", () => view.update({ filter: null }))] : []),
    ...ofFocus(kit, at),
    ...(canEdit ? ofMenu(kit, { kind: "add" }, "Add: ") : []),
    entry("What to discuss", () => view.update({ dialog: { kind: "discuss" } })),
    entry("Feelings as a table", () => view.update({ dialog: { kind: "feelings" } })),
    ...(session.map.get().recovered.length > 0 ? [entry("Recovered notes", () => view.update({ dialog: { kind: "recovered" } }))] : []),
    ...(session.access.get().canWrite ? [entry("New future-state map", () => view.update({ dialog: { kind: "new-future" } }))] : []),
    ...(isEmpty && canEdit ? [entry("Paste a list or a table", () => view.update({ dialog: { kind: "paste-steps" } }))] : []),
    ...(canEdit ? ofMenu(kit, { kind: "posting" }, "My notes speak for: ") : []),
    ...ofMenu(kit, { kind: "lanes" }, "Show or hide lane: "),
    ...(isPhone() ? [] : [
      entry("Zoom in", () => view.update({ zoom: nextZoom(view.get().zoom, 1) }), "+"),
      entry("Zoom out", () => view.update({ zoom: nextZoom(view.get().zoom, -1) }), "−"),
      entry("Fit the map", requestFit, "0"),
    ]),
    entry("Keyboard shortcuts", () => view.update({ dialog: { kind: "shortcuts" } }), "?"),
  ];
}

/** What the menu of a place offers, under the names it has there. Places to go to are no commands. */
function ofMenu(kit: BoardKit, target: MenuTarget, before: string): readonly PaletteEntry[] {
  return menuSections(kit, target).flatMap(({ title, choices }) => choices.filter(({ href }) => href === undefined).map((choice): PaletteEntry => ({
    key: `${before}${title ?? ""}${choice.label}`, label: `${before}${choice.label}`, onChoose: choice.onSelect,
    ...(title && before === "" ? { aside: title } : {}), ...(choice.icon ? { icon: choice.icon } : {}), ...(choice.shortcut ? { shortcut: choice.shortcut } : {}),
  })));
}

const link = (kit: BoardKit, place: LinkedPlace): PaletteEntry =>
  ({ key: "link", label: `Copy link to this ${place.kind}`, onChoose: () => copyLink(kit, place) });

function ofFocus(kit: BoardKit, at: GridPosition | null): readonly PaletteEntry[] {
  const { selection } = kit.view.get();
  switch (at?.kind) {
    case "card": return ofMenu(kit, { kind: "card", cardIds: selection.has(at.cardId) ? [...selection] : [at.cardId] }, "");
    case "stage": return [...ofMenu(kit, { kind: "stage", id: at.stageId }, ""), link(kit, at)];
    case "step": return [...ofMenu(kit, { kind: "step", id: at.stepId }, ""), link(kit, at)];
    case "lane": return [...ofMenu(kit, { kind: "lane", id: at.laneId }, ""), link(kit, at)];
    case "cell": case "more": return [
      link(kit, { kind: "cell", stepId: at.stepId, laneId: at.laneId }),
      ...(selection.size > 0 ? ofMenu(kit, { kind: "card", cardIds: [...selection] }, "") : []),
    ];
    case "corner": case undefined: return [];
  }
}
