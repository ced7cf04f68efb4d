/** Both maps of a difference on one grid: the columns are the steps of either, each lane has a row of today and one of tomorrow. */
import { cellKey, type Lane, type MapModel, type Step } from "../../model";
import { stepsOf } from "../match";
import { ranked } from "../reading-order";
import type { MapDiff } from "../types";

export interface Pair<T> {
  /** Null: not on that map. Never both. */
  readonly before: T | null;
  readonly after: T | null;
}
export interface PairedStage { readonly id: string; readonly title: string; readonly steps: readonly Pair<Step>[] }
export interface PairedMaps {
  /** In reading order; a stage without steps on either map is left out. */
  readonly stages: readonly PairedStage[];
  /** Lanes that hold a card on either map and are shown on one that does. */
  readonly lanes: readonly Pair<Lane>[];
}

const ids = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);

export function pairMaps({ before, after, match }: MapDiff): PairedMaps {
  const stageRank = ranked(ids(before.stages), ids(after.stages), match.stages.toAfter);
  const stages = inOrder([...after.stages, ...match.stages.removed], stageRank);
  const steps = pairsOf(stepsOf(before), stepsOf(after), match.steps);
  const stageOf = ({ before: old, after: now }: Pair<Step>): string | undefined => now?.stageId ?? (old ? match.stages.toAfter.get(old.stageId) ?? old.stageId : undefined);
  return {
    stages: stages.flatMap(({ id, title }) => {
      const here = steps.filter((step) => stageOf(step) === id);
      return here.length === 0 ? [] : [{ id, title, steps: here }];
    }),
    lanes: pairsOf(before.lanes, after.lanes, match.lanes).filter((lane) => holdsShown(before, lane.before) || holdsShown(after, lane.after)),
  };
}

/** The cards of one side of a cell, in their order. */
export const pairedCell = (map: MapModel, step: Step | null, lane: Lane | null): readonly string[] =>
  (step && lane ? map.cells.get(cellKey(step.id, lane.id)) ?? [] : []);

function pairsOf<T extends { readonly id: string }>(
  before: readonly T[], after: readonly T[], { toAfter, toBefore, removed }: { readonly toAfter: ReadonlyMap<string, string>; readonly toBefore: ReadonlyMap<string, string>; readonly removed: readonly T[] },
): Pair<T>[] {
  const old = new Map(before.map((thing) => [thing.id, thing]));
  const pairs = [
    ...after.map((thing) => ({ id: thing.id, before: old.get(toBefore.get(thing.id) ?? "") ?? null, after: thing })),
    ...removed.map((thing) => ({ id: thing.id, before: thing, after: null })),
  ];
  return inOrder(pairs, ranked(ids(before), ids(after), toAfter)).map(({ before: was, after: is }) => ({ before: was, after: is }));
}

const inOrder = <T extends { readonly id: string }>(things: readonly T[], rank: ReadonlyMap<string, number>): T[] =>
  [...things].sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));

const holdsShown = (map: MapModel, lane: Lane | null): boolean =>
  lane !== null && !lane.hidden && [...map.cells].some(([key, cards]) => cards.length > 0 && key.endsWith(`|${lane.id}`));
