/** Copies of cards on the same map, posted by me: behind the originals, or a cell further. */
import { uuidv4 } from "lib0/random";
import type { CommandOf } from "@/lib/journey/commands/schema";
import { cellKey, type Card } from "@/lib/journey/model";
import type { BoardKit } from "../board-kit";
import { withGroup } from "../cell-contents";
import { runCommands } from "../run-commands";
import { neighbours, sayEdge, type Direction } from "./neighbours";

/** Ctrl + D: behind the last of the originals in their cell. */
export function duplicateCards(kit: BoardKit, cardIds: readonly string[]): void {
  const { cells } = kit.session.map.get();
  const originals = inMapOrder(kit, cardIds);
  const behind = new Map<string, string>();
  for (const card of originals) behind.set(cellKey(card.place.stepId, card.place.laneId), card.id);
  run(kit, originals.map((card) => {
    const key = cellKey(card.place.stepId, card.place.laneId);
    const copy = copyOf(kit, card, { ...card.place, after: behind.get(key) ?? cells.get(key)?.at(-1) ?? null });
    behind.set(key, copy.id);
    return copy;
  }));
}

/** Alt + Shift + arrows: where Alt + arrows would move them. Up and down stay beside the original. */
export function copyCardsTo(kit: BoardKit, cardIds: readonly string[], direction: Direction): void {
  if (direction === "down") return duplicateCards(kit, cardIds);
  const { cells } = kit.session.map.get();
  const originals = inMapOrder(kit, cardIds);
  const places = direction === "up" ? originals.map(({ place }) => place) : neighbours(kit, originals, direction);
  if (!places) return sayEdge(kit);
  run(kit, originals.map((card, index) => {
    const { stepId, laneId } = places[index] ?? card.place;
    const inCell = cells.get(cellKey(stepId, laneId)) ?? [];
    const before = inCell[inCell.indexOf(card.id) - 1] ?? null;
    return copyOf(kit, card, { stepId, laneId, ...(direction === "up" ? { after: before } : {}) });
  }));
}

function run(kit: BoardKit, copies: readonly CommandOf<"addCard">[]): void {
  if (!kit.canEdit.get() || copies.length === 0) return;
  kit.session.stopCapturing();
  const ids = runCommands(kit, copies)?.filter((id) => id !== null);
  kit.session.stopCapturing();
  const [first] = ids ?? [];
  if (!ids || first === undefined) return;
  kit.view.select(ids);
  kit.focus.request({ kind: "card", cardId: first });
  kit.announce(`${ids.length === 1 ? "1 copy" : `${ids.length} copies`} made. Undo with Control Z.`);
}

/** As they stand on the map, not as they were clicked. */
export function inMapOrder(kit: BoardKit, cardIds: readonly string[]): readonly Card[] {
  const { cards, cells, stages, lanes } = kit.session.map.get();
  const wanted = new Set(withGroup(kit, cardIds));
  return stages.flatMap((stage) => stage.steps).flatMap((step) => lanes.flatMap((lane) => cells.get(cellKey(step.id, lane.id)) ?? []))
    .flatMap((id) => (wanted.has(id) ? cards.get(id) ?? [] : []));
}

function copyOf(kit: BoardKit, card: Card, to: { stepId: string; laneId: string; after?: string | null }): CommandOf<"addCard"> & { id: string } {
  const { detail, severity, channels, touchpoint, momentOfTruth, metricId, tags } = card;
  const departmentId = kit.posting.get();
  return {
    type: "addCard", id: uuidv4(), stepId: to.stepId, laneId: to.laneId, ...(to.after === undefined ? {} : { after: to.after }),
    cardType: card.type, text: card.text,
    ...(detail && { detail }), ...(severity && { severity }), ...(touchpoint && { touchpoint }), ...(metricId && { metricId }),
    ...(momentOfTruth && { momentOfTruth }), ...(channels && { channels: [...channels] }), ...(tags && { tags: [...tags] }),
    ...(departmentId !== null && { departmentId }),
  };
}
