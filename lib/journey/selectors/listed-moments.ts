/** Micro-moments as older documents list them on their step, but for those that have become things of their own since. */
import type { ListedMoment, MapModel, Step } from "../model";

export function selectListedMoments(map: MapModel, step: Step): readonly ListedMoment[] {
  if (!step.microMoments) return [];
  const own = new Set([...[...map.microMoments.values()].flat(), ...map.recoveredMoments.map(({ moment }) => moment)].map(({ id }) => id));
  return step.microMoments.filter(({ id }) => !own.has(id));
}
