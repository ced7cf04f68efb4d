/** How far a gap is closed: what of it the current map has caught up with. */
import { microMomentsOf, stepsOf } from "../diff/match";
import type { ChangeKind, MapDiff } from "../diff/types";
import type { MapModel } from "../model";
import { endKeys, endsOf, keptEndsOf, lineOf } from "./change-ends";
import type { GapChange } from "./types";

export interface GapStanding {
  readonly state: "open" | "partly" | "closed";
  readonly closed: number;
  /** Changes that are still asked for, or were and are closed. */
  readonly of: number;
}
/** `lapsed`: the future asks for it no more, though the current map is as it was. */
type ChangeStanding = "open" | "closed" | "lapsed";

/** @param diff today against the gap's future; null when that future is gone: then only the kept words can tell. */
export function createStandings(current: MapModel, diff: MapDiff | null): (changes: readonly GapChange[]) => GapStanding {
  const view: View = {
    today: linesOf(current), tomorrow: diff && linesOf(diff.after), kinds: diff ? kindsOf(diff) : new Map(), kept: diff ? keptOf(diff) : new Set(),
  };
  return (changes) => {
    const standings = changes.map((change) => standingOf(change, view));
    const closed = standings.filter((standing) => standing === "closed").length;
    const open = standings.filter((standing) => standing === "open").length;
    return { state: closed === 0 ? "open" : open === 0 ? "closed" : "partly", closed, of: closed + open };
  };
}

type Lines = ReadonlyMap<string, string>;
interface View {
  /** How things read, under either of their ids. */
  readonly today: Lines;
  readonly tomorrow: Lines | null;
  /** What the difference still has at each end. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<ChangeKind>>;
  /** Things of today that the future has too. */
  readonly kept: ReadonlySet<string>;
}

function standingOf(change: GapChange, { today, tomorrow, kinds, kept }: View): ChangeStanding {
  const [atToday, atTomorrow] = [endOf({ ...change, futureId: undefined }), endOf({ ...change, currentId: undefined })];
  const line = today.get(atToday);
  const found = new Set([...kinds.get(atToday) ?? [], ...kinds.get(atTomorrow) ?? []]);
  switch (change.kind) {
    case "removed":
      if (line === undefined) return "closed";
      // What goes with its step is told with the step: not being matched is enough.
      return tomorrow && kept.has(atToday) ? "lapsed" : "open";
    case "added":
      if (!tomorrow || found.has("added") || found.has("split")) return "open";
      return tomorrow.has(atTomorrow) ? "closed" : "lapsed";
    case "changed":
      // Both wordings are kept of what was reworded, and of nothing else; imported files may say both of a feeling.
      if (change.from === undefined || change.to === undefined) return !tomorrow || found.size > 0 ? "open" : "closed";
      if (line === undefined) return found.size > 0 || !tomorrow ? "open" : "lapsed";
      if (!tomorrow) return readsAs(line, change.to) ? "closed" : "open";
      if (found.has("reworded") || (change.what === "emotion" && found.size > 0)) return "open";
      return readsAs(line, change.from) && !(change.to.length > change.from.length && readsAs(line, change.to)) ? "lapsed" : "closed";
  }
}
/** People shorten what a gap is about: "Reorders once the refund lands" for a card that goes on after it. */
const readsAs = (line: string, kept: string): boolean => line.startsWith(kept.trim().replace(/[.…]+$/u, ""));
const endOf = (change: GapChange): string => keptEndsOf(change)[0] ?? "";

function linesOf(map: MapModel): Lines {
  const lines = new Map<string, string>();
  const add = (what: string, things: Iterable<Parameters<typeof lineOf>[0]>): void => {
    for (const thing of things) for (const end of endKeys(what, thing)) lines.set(end, lineOf(thing));
  };
  add("stage", map.stages);
  add("step", stepsOf(map));
  add("lane", map.lanes);
  add("note", map.cards.values());
  add("emotion", map.emotions.values());
  add("connection", map.edges);
  add("micro-moment", microMomentsOf(map));
  return lines;
}

function kindsOf({ changes }: MapDiff): View["kinds"] {
  const kinds = new Map<string, Set<ChangeKind>>();
  for (const change of changes) {
    for (const end of endsOf(change)) {
      const here = kinds.get(end);
      if (here) here.add(change.kind);
      else kinds.set(end, new Set([change.kind]));
    }
  }
  return kinds;
}

function keptOf({ before, match }: MapDiff): ReadonlySet<string> {
  const pairs = { stage: match.stages, step: match.steps, lane: match.lanes, note: match.cards, connection: match.edges, "micro-moment": match.microMoments };
  const gone = new Set([...before.emotions.values()].filter(({ stepId }) => !match.steps.toAfter.has(stepId)).map(({ id }) => id));
  return new Set([
    ...Object.entries(pairs).flatMap(([what, { pairs: both }]) => both.flatMap(([old]) => endKeys(what, old))),
    ...[...before.emotions.values()].filter(({ id }) => !gone.has(id)).flatMap((point) => endKeys("emotion", point)),
  ]);
}
