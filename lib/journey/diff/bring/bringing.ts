/** One map's things on their way to the other: who is whose counterpart there, and the commands so far. */
import type { Command } from "../../commands/schema";
import type { MapModel, Thing } from "../../model";
import type { MapDiff } from "../types";

/** `to-current`: today becomes as the future has it. `to-future`: the future becomes as it is today. */
export type Direction = "to-current" | "to-future";

export interface Bringing {
  readonly source: MapModel;
  readonly target: MapModel;
  readonly commands: Command[];
  /** Lower-case UUIDs. */
  readonly newId: () => string;
  /** What a thing of the source is on the target, by its id; also what was just made there. */
  readonly stages: Map<string, string>;
  readonly steps: Map<string, string>;
  readonly lanes: Map<string, string>;
  readonly cards: Map<string, string>;
}

/** @param diff from the current map to the future */
export function startBringing(diff: MapDiff, direction: Direction, newId: () => string): Bringing {
  const { stages, steps, lanes, cards } = diff.match;
  const side = direction === "to-current" ? "toBefore" : "toAfter";
  return {
    source: direction === "to-current" ? diff.after : diff.before, target: direction === "to-current" ? diff.before : diff.after,
    commands: [], newId, stages: new Map(stages[side]), steps: new Map(steps[side]), lanes: new Map(lanes[side]), cards: new Map(cards[side]),
  };
}

/** A new thing remembers whose copy it is, so that the two are never taken for two things. */
export const copyOf = ({ newId }: Bringing, { id }: Thing) => ({ id: newId(), derivedFromId: id });

/** The nearest thing before this one that the target has: what a new one stands behind. Null: it comes first. */
export function neighbourThere(siblings: readonly Thing[], id: string, there: ReadonlyMap<string, string>): string | null {
  const at = siblings.findIndex((thing) => thing.id === id);
  for (let index = at - 1; index >= 0; index -= 1) {
    const found = there.get(siblings[index]?.id ?? "");
    if (found !== undefined) return found;
  }
  return null;
}
