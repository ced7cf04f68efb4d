/** Makes the rows of a review: each changed thing once, each feeling by itself, stage by stage. */
import { diffRows } from "../diff/rows/diff-rows";
import { notesOf } from "../diff/rows/row-notes";
import type { DiffRow } from "../diff/rows/types";
import type { Names } from "../diff/names";
import { createStoryteller } from "../diff/say";
import { stepsOf } from "../diff/match";
import type { Change, FeelingChange, FieldChange, MapDiff } from "../diff/types";
import { teamEmotionKey } from "../model";
import { selectSteps } from "../selectors/columns";
import { signed } from "../signed";
import { tickKeyOf } from "./tick-key";
import type { Attribution, ChangedValue, FeelingCurve, ReviewChange, ReviewFacts, ReviewReading, ReviewStage } from "./types";

export function reviewChanges(diff: MapDiff, names: Names, facts: ReviewFacts, attribution: Attribution): Pick<ReviewReading, "stages" | "whole"> {
  const { whole, stages } = diffRows(diff, names);
  const { say } = createStoryteller(diff, names);
  const titles = new Map([...stepsOf(diff.before), ...stepsOf(diff.after)].map(({ id, title }) => [id, title]));
  const place = placesOf(diff);
  const byRow = (row: DiffRow): ReviewChange[] => {
    if (row.part === "feeling") return row.changes.flatMap((change) => (change.part === "feeling" ? [feeling(change)] : []));
    if (row.goneAlong) return [];
    return [thing(row)];
  };
  const thing = (row: DiffRow): ReviewChange => {
    const { values, notes } = spoken(row.changes, diff, names, place);
    return {
      id: row.id, tickKey: tickKeyOf(row.changes), mark: row.mark, part: row.part, label: row.label, laneType: row.laneType,
      place: row.part === "step" || row.stepId === null ? null : titles.get(row.stepId) ?? null,
      before: row.before, after: row.after, words: row.words, values, notes, story: row.story, curve: null,
      departmentId: row.departmentIds.at(-1) ?? null, ...latest(row.changes.map(attribution)), stepId: row.stepId,
      cardId: row.part === "card" ? row.afterId ?? row.beforeId : null,
    };
  };
  const feeling = (change: FeelingChange): ReviewChange => {
    const point = change.after ?? change.before;
    const who = point?.departmentId === undefined ? "Team rating" : names.department(point.departmentId) ?? "A department that is gone";
    const step = diff.after.stages.flatMap(({ steps }) => steps).find(({ id }) => id === change.where.stepId);
    const measured = step && facts.measured[step.fileId ?? step.id];
    return {
      // Of the later map's step, so that two versions of a change are one conversation.
      id: `feeling:${point?.key ?? change.key}`, tickKey: tickKeyOf([change]), mark: change.before === null ? "added" : change.after === null ? "removed" : "changed",
      part: "feeling", label: "Feeling", laneType: "feelings", place: titles.get(change.where.stepId ?? "") ?? null, before: null, after: null, words: null,
      values: [{ name: who, from: change.before && signed(change.before.value), to: change.after && signed(change.after.value) }],
      notes: measured ? [`survey says ${signed(measured.value)}`] : [], story: [say(change)],
      curve: point?.departmentId === undefined ? curveAround(diff, change.where.stepId) : null,
      departmentId: point?.departmentId ?? null, ...attribution(change), stepId: change.where.stepId, cardId: null,
    };
  };
  const positions = new Map(diff.after.stages.map(({ id }, index) => [id, index + 1]));
  return {
    whole: whole.flatMap(byRow),
    stages: stages.map(({ id, title, stepsAfter, rows }): ReviewStage => ({
      id, title, gone: stepsAfter === null, position: positions.get(id) ?? null, changes: rows.flatMap(byRow),
    })).filter(({ changes }) => changes.length > 0),
  };
}

const GRADES: Readonly<Record<string, string>> = { severity: "Severity", confidence: "Confidence" };
const grade = (value: unknown): string | null => (typeof value === "string" ? value.charAt(0).toUpperCase() + value.slice(1) : null);

/** Grades are values to set side by side; everything else is a note. */
function spoken(changes: readonly Change[], diff: MapDiff, names: Names, place: (id: string) => string): { values: ChangedValue[]; notes: string[] } {
  const values: ChangedValue[] = [];
  const notes: string[] = [];
  for (const change of changes) {
    if (change.part !== "card" || change.kind !== "edited") {
      notes.push(...notesOf(change, diff, names, place));
      continue;
    }
    const rest: FieldChange[] = [];
    for (const field of change.fields) {
      const name = GRADES[field.field];
      if (name === undefined) rest.push(field);
      else values.push({ name, from: grade(field.from), to: grade(field.to) });
    }
    if (rest.length > 0) notes.push(...notesOf({ ...change, fields: rest }, diff, names, place));
  }
  return { values, notes };
}

function placesOf({ before, after }: MapDiff): (id: string) => string {
  const titles = new Map([before, after].flatMap((map) => [...map.stages, ...stepsOf(map), ...map.lanes].map(({ id, title }) => [id, title] as const)));
  return (id) => titles.get(id) || "a place without a name";
}

/** Two steps on either side are enough to see where the curve bends. */
const AROUND = 2;
function curveAround({ before, after, match }: MapDiff, stepId: string | null): FeelingCurve | null {
  const steps = selectSteps(after);
  const index = steps.findIndex(({ id }) => id === stepId);
  if (index < 0) return null;
  const first = Math.max(0, index - AROUND);
  const shown = steps.slice(first, index + AROUND + 1);
  return {
    at: index - first, after: shown.map(({ id }) => after.emotions.get(teamEmotionKey(id))?.value ?? null),
    before: shown.map(({ id }) => before.emotions.get(teamEmotionKey(match.steps.toBefore.get(id) ?? ""))?.value ?? null),
  };
}

/** Several changes of one thing: everybody who had a hand in it, and the last time. */
function latest(all: readonly ReturnType<Attribution>[]): ReturnType<Attribution> {
  const times = all.flatMap(({ at }) => at ?? []).sort();
  return { authorIds: [...new Set(all.flatMap(({ authorIds }) => authorIds))], at: times.at(-1) ?? null };
}
