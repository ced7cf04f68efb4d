/** What a cell holds as the board walks through it: cards, or for touchpoints one chip per channel. */
import { groupTouchpoints } from "@/components/journey/touchpoint-groups";
import { cellKey, type Lane } from "@/lib/journey/model";
import type { BoardKit } from "./board-kit";

export const holdsCards = (lane: Lane): boolean => lane.type !== "feelings" && !lane.collapsed;

/** The same list when nothing in it is hidden. */
export const withoutHidden = (ids: readonly string[], hidden: ReadonlySet<string>): readonly string[] =>
  (hidden.size > 0 && ids.some((id) => hidden.has(id)) ? ids.filter((id) => !hidden.has(id)) : ids);

/** Cards one moves through in a cell: all of them, or for touchpoints the first of each channel. */
export function cardsToWalk(kit: Pick<BoardKit, "session" | "view">, stepId: string, laneId: string): readonly string[] {
  const { lanes, cells, cards } = kit.session.map.get();
  const lane = lanes.find((candidate) => candidate.id === laneId);
  if (!lane || !holdsCards(lane)) return [];
  const ids = withoutHidden(cells.get(cellKey(stepId, laneId)) ?? [], kit.view.get().hidden);
  if (lane.type !== "touchpoints") return ids;
  const known = ids.flatMap((id) => cards.get(id) ?? []);
  return groupTouchpoints(known).flatMap((group) => group.cards[0]?.id ?? []);
}

/** A touchpoint chip stands for every card of its channel in the cell. */
export function withGroup(kit: Pick<BoardKit, "session">, cardIds: readonly string[]): readonly string[] {
  const { cells, cards, lanes } = kit.session.map.get();
  return [...new Set(cardIds.flatMap((id) => {
    const card = cards.get(id);
    const lane = card && lanes.find((candidate) => candidate.id === card.place.laneId);
    if (!card || lane?.type !== "touchpoints") return [id];
    const inCell = (cells.get(cellKey(card.place.stepId, card.place.laneId)) ?? []).flatMap((other) => cards.get(other) ?? []);
    return groupTouchpoints(inCell).find((group) => group.cards.some((other) => other.id === id))?.cards.map((other) => other.id) ?? [id];
  }))];
}

/** "Pain points, Asks for a return". */
export function describeCell(kit: Pick<BoardKit, "session">, stepId: string, laneId: string): string {
  const { stages, lanes } = kit.session.map.get();
  const step = stages.flatMap((stage) => stage.steps).find(({ id }) => id === stepId);
  const lane = lanes.find(({ id }) => id === laneId);
  return [lane?.title, step?.title].filter(Boolean).join(", ");
}
