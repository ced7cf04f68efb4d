/** What the arrow keys find in the cells, read from the map of now. */
import type { GridContents } from "@/components/journey/navigate-grid";
import type { BoardKit } from "./board-kit";
import { cardsToWalk, withGroup } from "./cell-contents";
import { shownIn } from "./density-store";

export const gridContents = (kit: Pick<BoardKit, "session" | "density" | "view">): GridContents => ({
  cardsIn: (stepId, laneId) => {
    const cards = cardsToWalk(kit, stepId, laneId);
    return cards.slice(0, shownHere(kit, stepId, laneId, cards.length));
  },
  hasMore: (stepId, laneId) => {
    const count = cardsToWalk(kit, stepId, laneId).length;
    return shownHere(kit, stepId, laneId, count) < count;
  },
  placeOf: (cardId) => kit.session.map.get().cards.get(withGroup(kit, [cardId])[0] ?? cardId)?.place ?? null,
});

/** Chips are small and stand side by side: a touchpoint lane shows them all. */
const shownHere = (kit: Pick<BoardKit, "session" | "density">, stepId: string, laneId: string, count: number): number =>
  (kit.session.map.get().lanes.find(({ id }) => id === laneId)?.type === "touchpoints" ? count : shownIn(kit.density.get(), stepId, laneId, count));
