/** What happened to cards, and how many there are of each. */
import { cellKey, type Card, type MapModel } from "../model";
import { cardFields } from "./fields";
import { outOfOrder } from "./kept-order";
import { changeKey } from "./structure-changes";
import { stepsOf } from "./match";
import type { CardChange, CardCounts, ChangeKind, FieldChange, MapMatch, Where } from "./types";

export interface ComparedCards { readonly changes: readonly CardChange[]; readonly counts: CardCounts }

export function compareCards(before: MapModel, after: MapModel, match: MapMatch): ComparedCards {
  const whereOf = placeReader(before, after, match);
  const change = (kind: ChangeKind, old: Card | null, now: Card | null, fields: readonly FieldChange[] = [], partner?: Card): CardChange => ({
    key: changeKey("card", kind, old, now), part: "card", kind, before: old, after: now, fields, where: whereOf(old, now),
    ...(partner ? { partner } : {}),
  });
  const reordered = reorderedCards(before, after, match);
  const counts = { kept: 0, reworded: 0, moved: 0, edited: 0, added: 0, removed: 0, realised: 0 };
  const changes: CardChange[] = [];

  for (const [old, now] of match.cards.pairs) {
    const fields = cardFields(old, now, match);
    const moved = !sameCell(old, now, match);
    if (old.text !== now.text) changes.push(change("reworded", old, now));
    if (moved) changes.push(change("moved", old, now));
    else if (reordered.has(now.id)) changes.push(change("reordered", old, now));
    if (fields.length > 0) changes.push(change("edited", old, now, fields));
    counts[old.text !== now.text ? "reworded" : moved ? "moved" : fields.length > 0 ? "edited" : "kept"] += 1;
  }
  for (const card of match.cards.added) {
    const origin = card.splitFromId === undefined ? undefined : after.cards.get(card.splitFromId) ?? before.cards.get(card.splitFromId);
    changes.push(origin ? change("split", null, card, [], origin) : change("added", null, card));
    counts.added += 1;
  }
  const merged = mergedInto(after);
  const realised = realisedBy(after);
  const stepGone = new Set(match.steps.removed.map(({ id }) => id));
  const laneGone = new Set(match.lanes.removed.map(({ id }) => id));
  for (const card of match.cards.removed) {
    const makesReal = card.type === "opportunity" ? realised.get(card.id) : undefined;
    counts[makesReal ? "realised" : "removed"] += 1;
    // What goes with its step or lane is told with it; what is realised or merged lives on and is told all the same.
    if (makesReal) changes.push(change("realised", card, null, [], makesReal));
    else if (merged.has(card.id)) changes.push(change("merged", card, null, [], merged.get(card.id)));
    else if (!stepGone.has(card.place.stepId) && !laneGone.has(card.place.laneId)) changes.push(change("removed", card, null));
  }
  return { changes, counts };
}

/** Whether the cell of the one is the cell of the other. */
export const sameCell = (old: Card, now: Card, { steps, lanes }: MapMatch): boolean =>
  steps.toAfter.get(old.place.stepId) === now.place.stepId && lanes.toAfter.get(old.place.laneId) === now.place.laneId;

function reorderedCards(before: MapModel, after: MapModel, match: MapMatch): ReadonlySet<string> {
  const moved = new Set<string>();
  for (const [key, ids] of after.cells) {
    if (ids.length < 2) continue;
    const [stepId = "", laneId = ""] = key.split("|");
    const old = before.cells.get(cellKey(match.steps.toBefore.get(stepId) ?? "", match.lanes.toBefore.get(laneId) ?? ""));
    if (!old || old.length < 2) continue;
    const here = new Set(ids);
    const was = old.flatMap((id) => match.cards.toAfter.get(id) ?? []).filter((id) => here.has(id));
    const both = new Set(was);
    for (const id of outOfOrder(was, ids.filter((other) => both.has(other)))) moved.add(id);
  }
  return moved;
}

function mergedInto(after: MapModel): ReadonlyMap<string, Card> {
  return new Map([...after.cards.values()].flatMap((card) => (card.mergedFromIds ?? []).map((id): [string, Card] => [id, card])));
}
function realisedBy(after: MapModel): ReadonlyMap<string, Card> {
  return new Map([...after.cards.values()].flatMap((card) =>
    (card.links ?? []).flatMap(({ rel, cardId }): [string, Card][] => (rel === "realises" ? [[cardId, card]] : []))));
}

function placeReader(before: MapModel, after: MapModel, match: MapMatch): (old: Card | null, now: Card | null) => Where {
  const stageOfStep = (map: MapModel) => new Map(stepsOf(map).map(({ id, stageId }) => [id, stageId]));
  const [stagesBefore, stagesAfter] = [stageOfStep(before), stageOfStep(after)];
  return (old, now) => {
    if (now) return { stageId: stagesAfter.get(now.place.stepId) ?? null, stepId: now.place.stepId, laneId: now.place.laneId };
    if (!old) return { stageId: null, stepId: null, laneId: null };
    const { stepId, laneId } = old.place;
    const stageId = stagesBefore.get(stepId) ?? null;
    return {
      stageId: stageId === null ? null : match.stages.toAfter.get(stageId) ?? stageId,
      stepId: match.steps.toAfter.get(stepId) ?? stepId, laneId: match.lanes.toAfter.get(laneId) ?? laneId,
    };
  };
}
