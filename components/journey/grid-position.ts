/** Names one focusable thing of the grid. The key is what the DOM carries in `data-grid-key`. */
export type GridPosition =
  | { readonly kind: "corner" }
  | { readonly kind: "stage"; readonly stageId: string }
  | { readonly kind: "step"; readonly stepId: string }
  | { readonly kind: "lane"; readonly laneId: string }
  | { readonly kind: "cell"; readonly stepId: string; readonly laneId: string }
  /** The button behind which the further cards of a full cell wait. */
  | { readonly kind: "more"; readonly stepId: string; readonly laneId: string }
  | { readonly kind: "card"; readonly cardId: string };

export function positionKey(position: GridPosition): string {
  switch (position.kind) {
    case "corner": return "corner";
    case "stage": return `stage:${position.stageId}`;
    case "step": return `step:${position.stepId}`;
    case "lane": return `lane:${position.laneId}`;
    case "cell": return `cell:${position.stepId}|${position.laneId}`;
    case "more": return `more:${position.stepId}|${position.laneId}`;
    case "card": return `card:${position.cardId}`;
  }
}

/** Null for anything that is no key. */
export function parsePositionKey(key: string): GridPosition | null {
  if (key === "corner") return { kind: "corner" };
  const colon = key.indexOf(":");
  const kind = key.slice(0, colon);
  const rest = key.slice(colon + 1);
  if (colon < 0 || rest === "") return null;
  switch (kind) {
    case "stage": return { kind, stageId: rest };
    case "step": return { kind, stepId: rest };
    case "lane": return { kind, laneId: rest };
    case "card": return { kind, cardId: rest };
    case "cell": case "more": {
      const [stepId, laneId] = rest.split("|");
      return stepId && laneId ? { kind, stepId, laneId } : null;
    }
    default: return null;
  }
}
