/** Makes the rows of a difference: stage by stage, one row per thing, a stage's feelings together. */
import { CARD_WORDS } from "../../card-words";
import type { Card, MapModel } from "../../model";
import { diffByStage } from "../by-stage";
import { cardsGoneAlong } from "../gone-along";
import { stepsOf } from "../match";
import { called, type Names } from "../names";
import { createStoryteller } from "../say";
import type { Change, MapDiff } from "../types";
import { changedWords } from "../words";
import { feelingRow, stageFeeling } from "./feeling-row";
import { notesOf } from "./row-notes";
import type { DiffRow, DiffRows, Mark } from "./types";

const PART_WORDS: Readonly<Record<Exclude<Change["part"], "card">, string>> = {
  stage: "Stage", step: "Step", lane: "Lane", feeling: "Feeling", connection: "Connection", "micro-moment": "Micro-moment",
};

export function diffRows(diff: MapDiff, names: Names): DiffRows {
  const { say } = createStoryteller(diff, names);
  const place = placesOf(diff);
  const laneTypes = new Map([...diff.before.lanes, ...diff.after.lanes].map(({ id, type }) => [id, type]));
  const { whole, stages } = diffByStage(diff);
  const along = cardsGoneAlong(diff);
  const isAlong = new Set<Change>(along);

  const rowOf = (changes: readonly Change[]): DiffRow | null => {
    const [first] = changes;
    if (!first || first.part === "feeling") return null;
    const { before, after } = first;
    const reworded = changes.some(({ kind }) => kind === "reworded");
    const [old, now] = [before && textOf(first, "before", place), after && textOf(first, "after", place)];
    const card = first.part === "card" ? first.after ?? first.before : null;
    return {
      id: rowId(first), mark: markOf(first), part: first.part,
      label: card ? CARD_WORDS[card.type] : first.part === "card" ? "Card" : PART_WORDS[first.part],
      laneType: laneTypeOf(first, laneTypes), before: old, after: now,
      words: reworded && old !== null && now !== null ? changedWords(old, now) : null,
      notes: isAlong.has(first) ? ["Goes with its step"] : changes.flatMap((change) => notesOf(change, diff, names, place)),
      story: changes.map(say), voice: card?.type === "thought", departmentIds: departmentsOf(first),
      beforeId: before?.id ?? null, afterId: after?.id ?? null, stepId: first.where.stepId, goneAlong: isAlong.has(first), changes,
    };
  };
  const rowsOf = (changes: readonly Change[]): DiffRow[] => byThing(changes).flatMap((group) => rowOf(group) ?? []);

  return {
    whole: rowsOf([...whole, ...along.filter(({ where }) => where.stageId === null)]),
    stages: stages.map(({ id, before, after, changes, kept }) => {
      const feelings = changes.flatMap((change) => (change.part === "feeling" ? [change] : []));
      const feeling = feelingRow(id, feelings, place, say);
      return {
        id, title: called((after ?? before)?.title ?? "", "Stage without a name"),
        stepsBefore: before?.steps.length ?? null, stepsAfter: after?.steps.length ?? null,
        feeling: stageFeeling(diff, before, after),
        rows: [...rowsOf(inPlace(changes, along.filter(({ where }) => where.stageId === id))), ...(feeling ? [feeling] : [])],
        kept: kept.map(([old, now]) => keptRow(old, now, laneTypes)),
      };
    }),
  };
}

/** What goes along stands behind the step it goes with, else at the end. */
function inPlace(changes: readonly Change[], along: readonly Change[]): Change[] {
  const left = new Set(along);
  const placed = changes.flatMap((change) => {
    if (change.part !== "step" || change.kind !== "removed") return [change];
    const here = along.filter(({ where }) => where.stepId === change.where.stepId);
    for (const card of here) left.delete(card);
    return [change, ...here];
  });
  return [...placed, ...left];
}

/** Changes of one thing together, where its first one stands. */
function byThing(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const here = groups.get(rowId(change));
    if (here) here.push(change);
    else groups.set(rowId(change), [change]);
  }
  return [...groups.values()];
}

const rowId = ({ part, before, after }: Change): string => [part, before?.id ?? "", after?.id ?? ""].join(":");

function markOf({ kind }: Change): Mark {
  switch (kind) {
    case "added": case "split": return "added";
    case "removed": case "merged": return "removed";
    case "realised": return "realised";
    case "moved": case "reordered": case "reworded": case "edited": return "changed";
  }
}

function textOf(change: Change, side: "before" | "after", place: (id: string) => string): string {
  switch (change.part) {
    case "stage": case "step": case "lane": return called(change[side]?.title ?? "", "Without a name");
    case "card": case "micro-moment": return called(change[side]?.text ?? "", "Without words");
    case "connection": {
      const edge = change[side];
      return edge ? `${place(edge.fromStepId)} → ${place(edge.toStepId)}${edge.label === undefined ? "" : `: ${edge.label}`}` : "";
    }
    case "feeling": return "";
  }
}

function placesOf({ before, after }: MapDiff): (id: string) => string {
  const titles = (map: MapModel) => [...map.stages, ...stepsOf(map), ...map.lanes].map(({ id, title }) => [id, called(title, "a place without a name")] as const);
  const all = new Map([...titles(before), ...titles(after)]);
  return (id) => all.get(id) ?? "a place that is gone";
}

function laneTypeOf(change: Change, laneTypes: ReadonlyMap<string, DiffRow["laneType"]>): DiffRow["laneType"] {
  if (change.part === "lane") return (change.after ?? change.before)?.type ?? null;
  return change.part === "card" ? laneTypes.get((change.after ?? change.before)?.place.laneId ?? "") ?? null : null;
}

const departmentsOf = (change: Change): readonly string[] =>
  (change.part === "card" ? [...new Set([change.before?.departmentId, change.after?.departmentId].flatMap((id) => id ?? []))] : []);

const keptRow = (old: Card, now: Card, laneTypes: ReadonlyMap<string, DiffRow["laneType"]>): DiffRow => ({
  id: ["card", old.id, now.id].join(":"), mark: "kept", part: "card", label: CARD_WORDS[now.type],
  laneType: laneTypes.get(now.place.laneId) ?? null, before: called(old.text, "Without words"), after: called(now.text, "Without words"), words: null, notes: [],
  story: [], voice: now.type === "thought", departmentIds: now.departmentId === undefined ? [] : [now.departmentId],
  beforeId: old.id, afterId: now.id, stepId: now.place.stepId, goneAlong: false, changes: [],
});
