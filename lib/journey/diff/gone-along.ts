/** Cards that are lost because their step or lane is: the difference tells them with it, a list shows each. */
import type { Card } from "../model";
import { stepsOf } from "./match";
import { changeKey } from "./structure-changes";
import type { CardChange, MapDiff } from "./types";

export function cardsGoneAlong({ before, changes, match }: MapDiff): readonly CardChange[] {
  const told = new Set(changes.flatMap(({ part, before: thing }) => (part === "card" && thing ? [thing.id] : [])));
  const stageOf = new Map(stepsOf(before).map(({ id, stageId }) => [id, stageId]));
  return match.cards.removed.filter(({ id }) => !told.has(id)).map((card: Card): CardChange => {
    const stageId = stageOf.get(card.place.stepId) ?? null;
    return {
      key: changeKey("card", "removed", card, null), part: "card", kind: "removed", before: card, after: null, fields: [],
      where: {
        stageId: stageId === null ? null : match.stages.toAfter.get(stageId) ?? stageId,
        stepId: match.steps.toAfter.get(card.place.stepId) ?? card.place.stepId,
        laneId: match.lanes.toAfter.get(card.place.laneId) ?? card.place.laneId,
      },
    };
  });
}
