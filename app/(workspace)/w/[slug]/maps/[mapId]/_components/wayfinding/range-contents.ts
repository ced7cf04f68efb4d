/** All cards of the cells, also those behind "+2 more", for selecting; without what the filter hides. */
import type { BoardKit } from "../board-kit";
import { cardsToWalk, withGroup } from "../cell-contents";
import type { RangeContents } from "./range";

export const rangeContents = (kit: BoardKit): RangeContents => ({
  cardsIn: (stepId, laneId) => cardsToWalk(kit, stepId, laneId),
  placeOf: (cardId) => kit.session.map.get().cards.get(withGroup(kit, [cardId])[0] ?? cardId)?.place ?? null,
});
