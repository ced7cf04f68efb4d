/** The two curves of a difference over one row of columns: the steps of both maps. */
import { teamEmotionKey, type MapModel } from "../../model";
import { stepsOf } from "../match";
import { called } from "../names";
import { ranked } from "../reading-order";
import type { MapDiff } from "../types";

export interface StepFeelings {
  /** Of the later map where it still exists there, else of the earlier one. */
  readonly stepId: string;
  readonly stageId: string;
  readonly title: string;
  /** Null: the step is not on that map. */
  readonly before: { readonly value: number | null } | null;
  readonly after: { readonly value: number | null } | null;
}

/** In reading order, stage by stage. */
export function stepFeelings({ before, after, match }: MapDiff): readonly StepFeelings[] {
  const ids = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);
  const stageRank = ranked(ids(before.stages), ids(after.stages), match.stages.toAfter);
  const stepRank = ranked(ids(stepsOf(before)), ids(stepsOf(after)), match.steps.toAfter);
  const value = (map: MapModel, stepId: string) => ({ value: map.emotions.get(teamEmotionKey(stepId))?.value ?? null });
  const columns: StepFeelings[] = [
    ...stepsOf(after).map(({ id, stageId, title }) => {
      const old = match.steps.toBefore.get(id);
      return { stepId: id, stageId, title: called(title, "Step without a name"), before: old === undefined ? null : value(before, old), after: value(after, id) };
    }),
    ...match.steps.removed.map(({ id, stageId, title }) => ({
      stepId: id, stageId: match.stages.toAfter.get(stageId) ?? stageId, title: called(title, "Step without a name"), before: value(before, id), after: null,
    })),
  ];
  return columns.sort((a, b) =>
    (stageRank.get(a.stageId) ?? 0) - (stageRank.get(b.stageId) ?? 0) || (stepRank.get(a.stepId) ?? 0) - (stepRank.get(b.stepId) ?? 0));
}

/** The column with the biggest difference; −1 where no step has a feeling on both maps. */
export function biggestDifference(columns: readonly StepFeelings[]): number {
  let [best, size] = [-1, -1];
  columns.forEach(({ before, after }, index) => {
    const difference = differenceAt({ before, after });
    if (difference !== null && Math.abs(difference) > size) [best, size] = [index, Math.abs(difference)];
  });
  return best;
}

/** Later minus earlier, two decimals. */
export function differenceAt({ before, after }: Pick<StepFeelings, "before" | "after">): number | null {
  const [was, is] = [before?.value ?? null, after?.value ?? null];
  return was === null || is === null ? null : Math.round((is - was) * 100) / 100;
}
