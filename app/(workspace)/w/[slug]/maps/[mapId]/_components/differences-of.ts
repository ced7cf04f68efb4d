/** Which cards of a future are new or changed against today, from the told difference. Pure. */
import type { ToldDiff } from "@/lib/journey/diff/tell-diff";

export function differencesOf({ stages }: Pick<ToldDiff, "stages">): ReadonlyMap<string, "added" | "changed"> {
  const marks = new Map<string, "added" | "changed">();
  for (const { part, kind, after } of stages.flatMap(({ changes }) => changes)) {
    if (part !== "card" || !after) continue;
    if (kind === "added" || kind === "split") marks.set(after.id, "added");
    else if (!marks.has(after.id)) marks.set(after.id, "changed");
  }
  return marks;
}
