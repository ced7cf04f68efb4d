/** What stays drawn wherever the map is scrolled to: where focus is or is asked for, what I write in, rename or drag. */
import { positionKey, type GridPosition } from "@/components/journey/grid-position";
import type { BoardKit } from "./board-kit";

/** Keys of cells, steps and stages; lanes are always drawn. */
export function keptPositions(kit: Pick<BoardKit, "session" | "view" | "focus">): readonly string[] {
  const { editing, renaming, dragging } = kit.view.get();
  const { cards } = kit.session.map.get();
  const keys = new Set<string>();
  const keepCard = (cardId: string) => {
    const place = cards.get(cardId)?.place;
    if (place) keys.add(positionKey({ kind: "cell", stepId: place.stepId, laneId: place.laneId }));
  };
  const keep = (position: GridPosition | null) => {
    switch (position?.kind) {
      case "card": keepCard(position.cardId); break;
      case "cell": case "more": keys.add(positionKey({ kind: "cell", stepId: position.stepId, laneId: position.laneId })); break;
      case "stage": case "step": keys.add(positionKey(position)); break;
      case "lane": case "corner": case undefined: break;
    }
  };
  keep(kit.focus.active());
  for (const position of kit.focus.wanted()) keep(position);
  if (editing) keepCard(editing.cardId);
  if (renaming?.kind === "step") keep({ kind: "step", stepId: renaming.id });
  if (renaming?.kind === "stage") keep({ kind: "stage", stageId: renaming.id });
  for (const id of dragging) {
    keepCard(id);
    keep({ kind: "step", stepId: id });
    keep({ kind: "stage", stageId: id });
  }
  return [...keys];
}
