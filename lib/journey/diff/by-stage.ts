/** A difference stage by stage: what changed there, and what was kept. */
import { cellKey, type Card, type Stage } from "../model";
import { ranked } from "./reading-order";
import type { Change, MapDiff } from "./types";

export interface StageDiff {
  /** Of the later map where it still exists there, else of the earlier one. */
  readonly id: string;
  /** Null: the stage is new, or gone. */
  readonly before: Stage | null;
  readonly after: Stage | null;
  readonly changes: readonly Change[];
  /** Cards that both maps have with nothing changed, in the reading order of the later one. */
  readonly kept: readonly (readonly [before: Card, after: Card])[];
}
export interface DiffByStage {
  /** What belongs to no stage: lanes. */
  readonly whole: readonly Change[];
  /** Every stage of both maps, in reading order. */
  readonly stages: readonly StageDiff[];
}

export function diffByStage({ before, after, changes, match }: MapDiff): DiffByStage {
  const rank = ranked(before.stages.map(({ id }) => id), after.stages.map(({ id }) => id), match.stages.toAfter);
  const stagesBefore = new Map(before.stages.map((stage) => [stage.id, stage]));
  const heads = [
    ...after.stages.map((stage) => ({ id: stage.id, before: stagesBefore.get(match.stages.toBefore.get(stage.id) ?? "") ?? null, after: stage })),
    ...match.stages.removed.map((stage) => ({ id: stage.id, before: stage, after: null })),
  ].sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  const byStage = new Map<string | null, Change[]>();
  for (const change of changes) {
    const here = byStage.get(change.where.stageId);
    if (here) here.push(change);
    else byStage.set(change.where.stageId, [change]);
  }
  const kept = keptByStage(before, after, changes, match);
  return {
    whole: byStage.get(null) ?? [],
    stages: heads.map((head) => ({ ...head, changes: byStage.get(head.id) ?? [], kept: kept.get(head.id) ?? [] })),
  };
}

type Pair = readonly [before: Card, after: Card];

function keptByStage(before: MapDiff["before"], after: MapDiff["after"], changes: readonly Change[], match: MapDiff["match"]): ReadonlyMap<string, readonly Pair[]> {
  const changed = new Set(changes.flatMap((change) => (change.part === "card" && change.after ? [change.after.id] : [])));
  const pairs = new Map<string, Pair[]>();
  for (const stage of after.stages) {
    const here: Pair[] = [];
    for (const step of stage.steps) {
      for (const lane of after.lanes) {
        for (const id of after.cells.get(cellKey(step.id, lane.id)) ?? []) {
          const [old, now] = [before.cards.get(match.cards.toBefore.get(id) ?? ""), after.cards.get(id)];
          if (old && now && !changed.has(id)) here.push([old, now]);
        }
      }
    }
    pairs.set(stage.id, here);
  }
  return pairs;
}
