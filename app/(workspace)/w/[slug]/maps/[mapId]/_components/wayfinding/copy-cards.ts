/** Ctrl + C and Ctrl + X on the map: the cards as a table for spreadsheets, and beside it all that is known of them. */
import { cellsToText } from "@/lib/journey/paste/cells-text";
import { ownCard, writeOwnCards } from "@/lib/journey/paste/own-cards";
import { cellKey } from "@/lib/journey/model";
import type { BoardKit } from "../board-kit";
import { deleteCards } from "../card-removal";
import { withGroup } from "../cell-contents";
import { cardsMeant } from "../use-board-keys";
import { OWN_CARDS } from "../use-window-keys";
import { pasteGround } from "./paste-ground";

export function watchClipboard(kit: BoardKit): () => void {
  const handle = (event: ClipboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const elsewhere = target?.closest("input, textarea, [contenteditable], [role=dialog], [role=menu]");
    // Words that were marked with the mouse are what is meant then.
    if (event.defaultPrevented || elsewhere || !event.clipboardData || document.getSelection()?.isCollapsed === false) return;
    const cut = event.type === "cut";
    const ids = cardsToCopy(kit);
    if (ids.length === 0 || (cut && !kit.canEdit.get())) return;
    const { text, own } = toClipboard(kit, ids);
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData(OWN_CARDS, own);
    event.preventDefault();
    if (cut) deleteCards(kit, ids);
    else kit.announce(`${ids.length} ${ids.length === 1 ? "card" : "cards"} copied.`);
  };
  document.addEventListener("copy", handle);
  document.addEventListener("cut", handle);
  return () => {
    document.removeEventListener("copy", handle);
    document.removeEventListener("cut", handle);
  };
}

/** The selection; without one the card that has focus, or the cards of the cell that has. */
function cardsToCopy(kit: BoardKit): readonly string[] {
  const at = kit.focus.active();
  const { selection } = kit.view.get();
  if (selection.size > 0) return withGroup(kit, [...selection]);
  if (!at || !kit.focus.hasFocus()) return [];
  if (at.kind === "card") return withGroup(kit, cardsMeant(kit, at));
  return at.kind === "cell" ? kit.session.map.get().cells.get(cellKey(at.stepId, at.laneId)) ?? [] : [];
}

function toClipboard(kit: BoardKit, cardIds: readonly string[]): { text: string; own: string } {
  const { cards, cells } = kit.session.map.get();
  const wanted = new Set(cardIds);
  const ground = pasteGround(kit.session.map.get());
  const places = cardIds.flatMap((id) => cards.get(id)?.place ?? []);
  const span = (ids: readonly string[], used: readonly string[]): readonly string[] => {
    const at = used.map((id) => ids.indexOf(id)).filter((index) => index >= 0);
    return at.length === 0 ? [] : ids.slice(Math.min(...at), Math.max(...at) + 1);
  };
  const rows = span(ground.laneIds, places.map(({ laneId }) => laneId));
  const columns = span(ground.stepIds, places.map(({ stepId }) => stepId));
  const table = rows.map((laneId) => columns.map((stepId) =>
    (cells.get(cellKey(stepId, laneId)) ?? []).flatMap((id) => (wanted.has(id) ? cards.get(id) ?? [] : []))));
  const own = table.flatMap((row, rowAt) => row.flatMap((inCell, column) => inCell.map((card) =>
    ownCard(card, { row: rowAt, column }, kit.people.department(card.departmentId)?.code))));
  return {
    text: cellsToText(table.map((row) => row.map((inCell) => inCell.map((card) => card.text)))),
    own: writeOwnCards({ workspaceId: kit.data.workspace.id, cards: own }),
  };
}
