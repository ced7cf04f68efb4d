/** Keeps what the map shows of its differences true while either map, or the filter, changes. */
import type { MapSession } from "@/lib/collaboration/client/types";
import { createNames } from "@/lib/journey/diff/name-directory";
import type { MapDiff } from "@/lib/journey/diff/types";
import type { BoardKit } from "../board-kit";
import { liveDiff } from "../live-diff";
import { matchingOf } from "../wayfinding/looks";
import { differencesOf } from "./differences-of";
import { sayDifferences } from "./differences-words";

/** @param current the session of today's map */
export function watchDifferences(kit: BoardKit, current: MapSession): () => void {
  const { view, session } = kit;
  const names = createNames(kit.data);
  const diff = liveDiff(current, session);
  let last: { readonly diff: MapDiff; readonly filter: unknown } | null = null;
  const look = () => {
    if (!current.loaded.get() || !session.loaded.get()) return;
    const { filter } = view.get();
    const now = diff.get();
    if (last?.diff === now && last.filter === filter) return;
    const first = last === null;
    last = { diff: now, filter };
    const differences = differencesOf(now, names, matchingOf(filter, { data: kit.data, session: current }));
    view.update({ differences });
    if (first) kit.announce(sayDifferences(differences.counts));
  };
  const stops = [diff, current.loaded, session.loaded, view].map((source) => source.subscribe(look));
  look();
  return () => {
    stops.forEach((stop) => stop());
    view.update({ differences: null });
  };
}
