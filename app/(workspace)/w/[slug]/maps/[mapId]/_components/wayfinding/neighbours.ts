/** The cells beside those of some cards, each card keeping its distance from the others. */
import { selectSteps } from "@/lib/journey/selectors/columns";
import type { Card } from "@/lib/journey/model";
import type { BoardKit } from "../board-kit";
import { holdsCards } from "../cell-contents";

export type Direction = "up" | "down" | "left" | "right";

/** One cell per card. Null: at least one of them is at the edge of the map. */
export function neighbours(
  kit: BoardKit, cards: readonly Card[], direction: Direction,
): readonly { readonly stepId: string; readonly laneId: string }[] | null {
  const map = kit.session.map.get();
  const sideways = direction === "left" || direction === "right";
  const line = sideways ? selectSteps(map) : map.lanes.filter((lane) => !lane.hidden && holdsCards(lane));
  const by = direction === "left" || direction === "up" ? -1 : 1;
  const places = cards.flatMap(({ place: { stepId, laneId } }) => {
    const here = line.findIndex(({ id }) => id === (sideways ? stepId : laneId));
    const next = here < 0 ? undefined : line[here + by];
    return next ? [sideways ? { stepId: next.id, laneId } : { stepId, laneId: next.id }] : [];
  });
  return places.length === cards.length ? places : null;
}

export const sayEdge = (kit: BoardKit): void => kit.announce("That is the edge of the map.");
