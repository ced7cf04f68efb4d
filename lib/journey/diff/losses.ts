/** What the later map no longer has, at the place where it stood: to be shown on that map itself. */
import { cellKey, type Card } from "../model";
import { cardsGoneAlong } from "./gone-along";
import { stepsOf } from "./match";
import { called, counted, quoted, type Names } from "./names";
import { createStoryteller } from "./say";
import type { CardChange, MapDiff } from "./types";

export interface LostCard {
  /** As it was on the earlier map. */
  readonly card: Card;
  /** What became of it, told in full. */
  readonly sentence: string;
}
/** A step that is gone, or the cards of a step whose lane is gone: no cell is left to show them in. */
export interface LostPlace {
  readonly id: string;
  readonly title: string;
  readonly cards: number;
  readonly sentence: string;
}
export interface Losses {
  /** By `cellKey` of the later map, in the order they had. */
  readonly cells: ReadonlyMap<string, readonly LostCard[]>;
  /** By step of the later map; a step that is gone stands at the one before it, in its stage if one is left there. */
  readonly steps: ReadonlyMap<string, readonly LostPlace[]>;
}

/** What became real is not lost, as in the counts. Linear in the number of things. */
export function lossesOf(diff: MapDiff, names: Names): Losses {
  const { say } = createStoryteller(diff, names);
  const [stepIds, laneIds] = [new Set(stepsOf(diff.after).map(({ id }) => id)), new Set(diff.after.lanes.map(({ id }) => id))];
  const told = diff.changes.flatMap((change) => (change.part === "card" && (change.kind === "removed" || change.kind === "merged") ? [change] : []));
  const cells = new Map<string, LostCard[]>();
  const placeless: CardChange[] = [];
  for (const change of [...told, ...cardsGoneAlong(diff)]) {
    const { before: card, where: { stepId, laneId } } = change;
    if (!card || stepId === null || laneId === null) continue;
    if (stepIds.has(stepId) && laneIds.has(laneId)) push(cells, cellKey(stepId, laneId), { card, sentence: say(change) });
    else placeless.push(change);
  }
  const at = new Map([...diff.before.cells.values()].flatMap((ids) => ids.map((id, index) => [id, index] as const)));
  for (const lost of cells.values()) lost.sort((a, b) => (at.get(a.card.id) ?? 0) - (at.get(b.card.id) ?? 0));
  return { cells, steps: lostPlaces(diff, placeless, stepIds, say) };
}

function lostPlaces(diff: MapDiff, placeless: readonly CardChange[], stepIds: ReadonlySet<string>, say: (change: MapDiff["changes"][number]) => string) {
  const places = new Map<string, LostPlace[]>();
  const byStep = new Map<string, CardChange[]>();
  for (const change of placeless) push(byStep, change.where.stepId ?? "", change);
  const neighbours = neighboursOf(diff);
  const stories = new Map(diff.changes.flatMap((change) => (change.part === "step" && change.kind === "removed" && change.before ? [[change.before.id, say(change)] as const] : [])));
  for (const step of diff.match.steps.removed) {
    const anchor = neighbours.get(step.id);
    const title = called(step.title, "Step without a name");
    // A step that went with its stage has no story of its own.
    if (anchor !== undefined) push(places, anchor, { id: step.id, title, cards: byStep.get(step.id)?.length ?? 0, sentence: stories.get(step.id) ?? `The step ${quoted(title)} no longer happens.` });
  }
  const laneTitles = new Map(diff.before.lanes.map(({ id, title }) => [id, called(title, "Lane without a name")]));
  for (const [stepId, changes] of byStep) {
    if (!stepIds.has(stepId)) continue;
    const byLane = new Map<string, CardChange[]>();
    for (const change of changes) push(byLane, change.where.laneId ?? "", change);
    for (const [id, { length: cards }] of byLane) {
      const title = laneTitles.get(id) ?? "Lane without a name";
      push(places, stepId, { id, title, cards, sentence: `${counted(cards, "card")} went with the lane ${quoted(title)}.` });
    }
  }
  return places;
}

/** For each step that is gone, the step of the later map that stands in for it: before it or else after it, its own stage first. */
function neighboursOf({ before, after, match }: MapDiff): ReadonlyMap<string, string> {
  const all = stepsOf(before);
  const kept = (index: number, by: 1 | -1, stageId: string | null): string | undefined => {
    for (let at = index + by; at >= 0 && at < all.length; at += by) {
      const step = all[at];
      if (!step || (stageId !== null && step.stageId !== stageId)) return undefined;
      const now = match.steps.toAfter.get(step.id);
      if (now !== undefined) return now;
    }
    return undefined;
  };
  return new Map(all.flatMap(({ id, stageId }, index): [string, string][] => {
    if (match.steps.toAfter.has(id)) return [];
    const anchor = kept(index, -1, stageId) ?? kept(index, 1, stageId) ?? kept(index, -1, null) ?? kept(index, 1, null) ?? stepsOf(after)[0]?.id;
    return anchor === undefined ? [] : [[id, anchor]];
  }));
}

function push<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
