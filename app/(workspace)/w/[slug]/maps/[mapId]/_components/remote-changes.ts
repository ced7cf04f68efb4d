/** Says what others changed between two states of a map, in one sentence. Pure. */
import type { Card, MapModel } from "@/lib/journey/model";

export interface RemoteWords {
  /** Who wrote or touched a card, when that can be told. */
  nameOf(card: Card): string | null;
  /** Cards I changed myself a moment ago. */
  isMine(cardId: string): boolean;
}

export interface RemoteChange { readonly cardIds: ReadonlySet<string>; readonly names: ReadonlySet<string>; readonly stages: ReadonlySet<string>; readonly structure: boolean }
export const NO_CHANGE: RemoteChange = { cardIds: new Set(), names: new Set(), stages: new Set(), structure: false };

export function remoteChange(before: MapModel, after: MapModel, words: RemoteWords): RemoteChange {
  if (before.cards === after.cards && before.stages === after.stages && before.lanes === after.lanes) return NO_CHANGE;
  const changed: Card[] = [];
  for (const [id, card] of after.cards) if (before.cards.get(id) !== card && !words.isMine(id)) changed.push(card);
  for (const [id, card] of before.cards) if (!after.cards.has(id) && !words.isMine(id)) changed.push(card);
  const stageOf = (stepId: string) =>
    [...after.stages, ...before.stages].find((stage) => stage.steps.some((step) => step.id === stepId))?.title;
  return {
    cardIds: new Set(changed.map(({ id }) => id)),
    names: new Set(changed.flatMap((card) => words.nameOf(card) ?? [])),
    stages: new Set(changed.flatMap((card) => stageOf(card.place.stepId) ?? [])),
    structure: shapeOf(before) !== shapeOf(after) && changed.length === 0,
  };
}

const shapeOf = ({ stages, lanes }: MapModel): string =>
  [...stages.flatMap((stage) => [stage.title, ...stage.steps.map(({ title }) => title)]), ...lanes.map(({ title }) => title)].join("\n");

export const joinChanges = (a: RemoteChange, b: RemoteChange): RemoteChange => ({
  cardIds: new Set([...a.cardIds, ...b.cardIds]), names: new Set([...a.names, ...b.names]),
  stages: new Set([...a.stages, ...b.stages]), structure: a.structure || b.structure,
});

/** "Priya and 2 others changed 4 cards in Support." Empty when there is nothing to say. */
export function sayChange({ cardIds, names, stages, structure }: RemoteChange): string {
  if (cardIds.size === 0) return structure ? "The map’s stages or lanes were changed." : "";
  const [first] = names;
  const others = names.size - 1;
  const who = first === undefined ? "Somebody" : others === 0 ? first : `${first} and ${others} ${others === 1 ? "other" : "others"}`;
  const [stage] = stages;
  const where = stages.size === 1 && stage ? ` in ${stage}` : stages.size > 1 ? ` in ${stages.size} stages` : "";
  return `${who} changed ${cardIds.size} ${cardIds.size === 1 ? "card" : "cards"}${where}.`;
}
