/** Turns computed changes into what a gap keeps of them. */
import type { Change } from "../diff/types";
import { gapKindOf, lineOf, whatOf } from "./change-ends";
import { sameChange } from "./same-change";
import type { GapChange } from "./types";

/**
 * One line per thing, though several changes of the difference may be about it: how it reads today and tomorrow, or, where
 * the words are the same, what else happens to it.
 * @param say a change as a sentence (`createStoryteller`)
 */
export function keepChanges(changes: readonly Change[], say: (change: Change) => string): readonly GapChange[] {
  const kept: GapChange[] = [];
  for (const change of changes) {
    const line = keepChange(change, say);
    const index = kept.findIndex((other) => sameChange(other, line));
    // A thing that is reworded and moved is kept as reworded: both of its wordings tell more.
    if (index < 0) kept.push(line);
    else if (change.kind === "reworded") kept[index] = line;
  }
  return kept;
}

function keepChange(change: Change, say: (change: Change) => string): GapChange {
  const { before, after } = change;
  const ends = {
    kind: gapKindOf(change.kind), what: whatOf(change), ...(before && { currentId: before.id }), ...(after && { futureId: after.id }),
  };
  const [from, to] = [lineOf(before), lineOf(after)];
  if (before && after) {
    // A feeling is a number only: the sentence says where it is felt, and by whom.
    const reads = change.kind === "reworded" && change.part !== "feeling" && from !== "" && to !== "" && from !== to;
    return reads ? { ...ends, from, to } : { ...ends, to: say(change) };
  }
  return before ? { ...ends, from: from || say(change) } : { ...ends, to: to || say(change) };
}
