/** Field by field: what a thing says of itself before and after, references seen with the eyes of the later map. */
import type { Card, CardLink, Edge, Lane, Stage, Step } from "../model";
import type { ComparedField, FieldChange, MapMatch } from "./types";

const CARD_FIELDS: readonly ComparedField[] = [
  "type", "detail", "departmentId", "ownerId", "confidence", "severity", "answered", "tags", "channels", "touchpoint",
  "momentOfTruth", "metricId", "evidenceIds", "assumptions", "links",
];

/** Deep equality of plain values; the order of keys does not count, that of lists does. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.keys(a), Object.keys(b)];
  return left.length === right.length && left.every((key) => sameValue(Reflect.get(a, key), Reflect.get(b, key)));
}

function compare(fields: readonly (readonly [field: string, from: unknown, to: unknown])[]): FieldChange[] {
  return fields.flatMap(([field, from, to]) => (sameValue(from ?? null, to ?? null) ? [] : [{ field, from, to }]));
}

/** An empty list says as little as none; `answered: false` as little as nothing. */
const said = (value: unknown): unknown => (value === false || (Array.isArray(value) && value.length === 0) ? undefined : value);

export function cardFields(before: Card, after: Card, match: MapMatch): FieldChange[] {
  // Either map may name a card by what it is on the other one. That a card realises what it was made from is no difference.
  const links = (list: readonly CardLink[] | undefined) =>
    list?.map((link) => ({ ...link, cardId: match.cards.toAfter.get(link.cardId) ?? link.cardId })).filter(({ cardId }) => cardId !== after.id);
  return compare(CARD_FIELDS.map((field) => (field === "links"
    ? [field, said(links(before.links)), said(links(after.links))] : [field, said(before[field]), said(after[field])])));
}
export const stageFields = (before: Stage, after: Stage): FieldChange[] => compare([["goal", before.goal, after.goal]]);

export const stepFields = (before: Step, after: Step): FieldChange[] => compare([["momentOfTruth", before.momentOfTruth, after.momentOfTruth]]);
export const laneFields = (before: Lane, after: Lane): FieldChange[] => compare([
  ["type", before.type, after.type], ["subtitle", before.subtitle, after.subtitle],
  ["hidden", before.hidden, after.hidden], ["collapsed", before.collapsed, after.collapsed],
]);
export function edgeFields(before: Edge, after: Edge, match: MapMatch): FieldChange[] {
  const step = (id: string) => match.steps.toAfter.get(id) ?? id;
  return compare([
    ["kind", before.kind, after.kind], ["label", before.label, after.label], ["departmentId", before.departmentId, after.departmentId],
    ["fromStepId", step(before.fromStepId), after.fromStepId], ["toStepId", step(before.toStepId), after.toStepId],
  ]);
}
