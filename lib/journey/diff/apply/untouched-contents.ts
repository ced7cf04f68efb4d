/** Whether a stage, step or lane holds exactly what it held at an earlier time. */
import type { MapDraft } from "../../commands/draft";
import { sameValue } from "../fields";

export type Holder = { readonly stageId: string } | { readonly stepId: string } | { readonly laneId: string };

/** Deleted things count as not being there: whoever deletes one does not mind that what held it goes too. */
export function sameContents(then: MapDraft, now: MapDraft, holder: Holder): boolean {
  const before = new Map(contents(then, holder));
  return contents(now, holder).every(([id, thing]) => sameValue(thing, before.get(id)));
}

function contents(map: MapDraft, holder: Holder): (readonly [id: string, thing: object])[] {
  const steps = "stageId" in holder ? map.sequence("steps").list(holder.stageId).flatMap(({ id }) => map.step(id) ?? []).filter(({ deletedAt }) => !deletedAt) : [];
  const holds = "laneId" in holder
    ? (place: { stepId: string; laneId: string }) => place.laneId === holder.laneId
    : inSteps("stepId" in holder ? [holder.stepId] : steps.map(({ id }) => id));
  const cards = map.cardIds().flatMap((id) => map.card(id) ?? []).filter(({ place, deletedAt }) => !deletedAt && holds(place));
  return [...steps, ...cards].map((thing) => [thing.id, thing]);
}
function inSteps(ids: readonly string[]): (place: { stepId: string }) => boolean {
  const wanted = new Set(ids);
  return ({ stepId }) => wanted.has(stepId);
}
