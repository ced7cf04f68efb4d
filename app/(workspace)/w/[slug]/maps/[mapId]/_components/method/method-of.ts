/** How far this journey has come on the eight steps. */
import type { BoardData } from "@/lib/contract/board";
import { selectMethod, type MethodStanding } from "@/lib/journey/method/progress";
import type { MapModel } from "@/lib/journey/model";

let last: { readonly map: MapModel; readonly data: BoardData; readonly steps: readonly MethodStanding[] } | null = null;

export function methodOf(map: MapModel, data: BoardData): readonly MethodStanding[] {
  if (last?.map === map && last.data === data) return last.steps;
  const { persona } = data.journey;
  const steps = selectMethod(map, {
    ...(persona ? { persona: persona.name } : {}), futures: data.maps.filter(({ state }) => state === "future").length,
    aimedMetrics: data.metrics.filter(({ baseline, target }) => baseline && target).length,
  });
  last = { map, data, steps };
  return steps;
}
