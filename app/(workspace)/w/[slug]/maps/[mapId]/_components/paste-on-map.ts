/**
 * What is pasted while nobody writes: on an empty map it begins the map; in a cell cards that were copied here come with
 * all they have, a table goes down and across from there, and lines become notes.
 */
import { linesToNotes } from "@/lib/journey/paste/lines-to-notes";
import { textToCells } from "@/lib/journey/paste/cells-text";
import { readOwnCards } from "@/lib/journey/paste/own-cards";
import type { BoardKit } from "./board-kit";
import { notePlace } from "./note-actions";
import { pasteCards, type PastedCard } from "./wayfinding/paste-cards";

export function pasteOnMap(kit: BoardKit, text: string, own: string): void {
  if (!kit.canEdit.get() || !kit.session.loaded.get() || kit.view.get().dialog !== null) return;
  if (kit.session.map.get().stages.length === 0) {
    if (text.trim() !== "") kit.view.update({ dialog: { kind: "paste-steps", text }, menu: null });
  } else if (kit.focus.hasFocus()) pasteAt(kit, text, own);
}

function pasteAt(kit: BoardKit, text: string, own: string): void {
  const { lanes, cards } = kit.session.map.get();
  const at = kit.focus.active();
  const cell = at?.kind === "card" ? cards.get(at.cardId)?.place : at?.kind === "cell" || at?.kind === "more" ? at : undefined;
  if (!cell) return kit.view.update({ problem: "Choose a cell to paste into." });
  const lane = lanes.find(({ id }) => id === cell.laneId);
  if (lane?.type === "feelings") return kit.view.update({ problem: "The feeling lane holds points, not notes. Choose a cell of another lane." });
  const place = notePlace(kit, at);
  if (!place) return;
  const copied = readOwnCards(own);
  const table = copied ? null : textToCells(text);
  if (copied) pasteCards(kit, place, copied.cards, copied.workspaceId);
  else if (table) {
    pasteCards(kit, place, table.flatMap((row, rowAt) => row.flatMap((words, column) => words.map((line): PastedCard => ({ row: rowAt, column, text: line })))));
  } else {
    const { notes, problem } = linesToNotes(text, cards.size);
    if (problem !== null) kit.view.update({ problem });
    else pasteCards(kit, place, notes.map((line) => ({ row: 0, column: 0, text: line })));
  }
}
