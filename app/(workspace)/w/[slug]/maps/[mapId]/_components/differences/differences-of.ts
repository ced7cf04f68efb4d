/** How a future differs from today, as its map shows it. Pure. */
import { lossesOf, type Losses } from "@/lib/journey/diff/losses";
import type { Names } from "@/lib/journey/diff/names";
import type { MapDiff } from "@/lib/journey/diff/types";

export interface Differences {
  /** By card of the future. */
  readonly marks: ReadonlyMap<string, "added" | "changed">;
  readonly losses: Losses;
  /** Cards, as the comparison counts them. */
  readonly counts: { readonly added: number; readonly changed: number; readonly removed: number };
}

/** @param meant cards of today the filter speaks of: of the others no loss is shown; null: all of them */
export function differencesOf(diff: MapDiff, names: Names, meant: ReadonlySet<string> | null = null): Differences {
  const marks = new Map<string, "added" | "changed">();
  for (const { part, kind, after } of diff.changes) {
    // What only has another place in its cell counts as kept.
    if (part !== "card" || !after || kind === "reordered") continue;
    if (kind === "added" || kind === "split") marks.set(after.id, "added");
    else if (!marks.has(after.id)) marks.set(after.id, "changed");
  }
  const { added, removed, reworded, moved, edited } = diff.cards;
  const losses = lossesOf(diff, names);
  return { marks, losses: meant ? onlyMeant(losses, meant) : losses, counts: { added, removed, changed: reworded + moved + edited } };
}

const onlyMeant = ({ cells, steps }: Losses, meant: ReadonlySet<string>): Losses => ({
  steps,
  cells: new Map([...cells].flatMap(([key, lost]) => {
    const shown = lost.filter(({ card }) => meant.has(card.id));
    return shown.length === 0 ? [] : [[key, shown] as const];
  })),
});
