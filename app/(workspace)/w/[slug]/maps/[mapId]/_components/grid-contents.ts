/** What the arrow keys find in the cells, read from the map of now. */
import type { GridContents } from "@/components/journey/navigate-grid";
import type { BoardKit } from "./board-kit";
import { cardsToWalk, withGroup } from "./cell-contents";

export const gridContents = (kit: Pick<BoardKit, "session">): GridContents => ({
  cardsIn: (stepId, laneId) => cardsToWalk(kit, stepId, laneId),
  placeOf: (cardId) => kit.session.map.get().cards.get(withGroup(kit, [cardId])[0] ?? cardId)?.place ?? null,
});
