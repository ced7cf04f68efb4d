/** What changed in how a stage feels: its two short curves, and one row that tells every step. */
import { teamEmotionKey, type MapModel, type Stage } from "../../model";
import { signed } from "../../signed";
import type { Change, FeelingChange, MapDiff } from "../types";
import type { DiffRow, StageFeeling } from "./types";

export function stageFeeling({ before, after }: MapDiff, old: Stage | null, now: Stage | null): StageFeeling {
  const series = (map: MapModel, stage: Stage | null) => (stage?.steps ?? []).map(({ id }) => map.emotions.get(teamEmotionKey(id))?.value ?? null);
  const [was, is] = [series(before, old), series(after, now)];
  const [meanWas, meanIs] = [mean(was), mean(is)];
  return { before: was, after: is, difference: meanWas === null || meanIs === null ? null : Math.round((meanIs - meanWas) * 100) / 100 };
}

function mean(values: readonly (number | null)[]): number | null {
  const said = values.filter((value) => value !== null);
  return said.length === 0 ? null : said.reduce((sum, value) => sum + value, 0) / said.length;
}

export function feelingRow(
  stageId: string, changes: readonly FeelingChange[], place: (id: string) => string, say: (change: Change) => string,
): DiffRow | null {
  const [first] = changes;
  if (!first) return null;
  const side = (of: "before" | "after"): string | null => {
    const points = changes.flatMap((change) => {
      const point = change[of];
      return point ? [`${place(change.where.stepId ?? point.stepId)} ${signed(point.value)}`] : [];
    });
    return points.length === 0 ? null : points.join(", ");
  };
  const [before, after] = [side("before"), side("after")];
  return {
    id: `feeling:${stageId}`, mark: before === null ? "added" : after === null ? "removed" : "changed", part: "feeling", label: "Feeling",
    laneType: "feelings", before, after, words: null, notes: [], story: changes.map(say), voice: false, departmentIds: [],
    beforeId: null, afterId: null, stepId: first.where.stepId, goneAlong: false, changes,
  };
}
