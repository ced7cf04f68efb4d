/** The emotion curves of a map and what stands out on them. */
import { departmentEmotionKey, teamEmotionKey } from "../model";
import type { MapModel } from "../model";
import { selectSteps } from "./columns";

/** One value per step in order, −2 … +2; null is a gap in the curve, not a zero. */
export type EmotionSeries = readonly (number | null)[];

export const selectTeamSeries = (map: MapModel): EmotionSeries =>
  selectSteps(map).map((step) => map.emotions.get(teamEmotionKey(step.id))?.value ?? null);
export const selectDepartmentSeries = (map: MapModel, departmentId: string): EmotionSeries =>
  selectSteps(map).map((step) => map.emotions.get(departmentEmotionKey(step.id, departmentId))?.value ?? null);

export interface CurveExtremes {
  /** Indexes of the steps with the highest and the lowest value; the first of equals. */
  readonly highest: number;
  readonly lowest: number;
}
/** Null when fewer than two values differ. */
export function selectCurveExtremes(series: EmotionSeries): CurveExtremes | null {
  let highest = -1;
  let lowest = -1;
  series.forEach((value, index) => {
    if (value === null) return;
    if (highest < 0 || value > (series[highest] ?? 0)) highest = index;
    if (lowest < 0 || value < (series[lowest] ?? 0)) lowest = index;
  });
  return highest < 0 || series[highest] === series[lowest] ? null : { highest, lowest };
}

/** Highest − lowest department value per step; null with fewer than two departments. From 2 on it is a disagreement. */
export function selectSpreads(map: MapModel): EmotionSeries {
  const values = new Map<string, number[]>();
  for (const point of map.emotions.values()) {
    if (point.source === "department") values.set(point.stepId, [...(values.get(point.stepId) ?? []), point.value]);
  }
  return selectSteps(map).map(({ id }) => {
    const said = values.get(id) ?? [];
    return said.length < 2 ? null : Math.round((Math.max(...said) - Math.min(...said)) * 100) / 100;
  });
}
