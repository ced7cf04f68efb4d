/** What a row says beside its words: where it came from, which fields changed, what it went into. */
import { quoted, type Names } from "../names";
import { sayField } from "../say-field";
import type { Change, MapDiff } from "../types";

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const textOf = (text: string | undefined): string => (text === undefined || text.trim() === "" ? "a card without words" : quoted(text));

/** `place` gives the title of a stage, step or lane of either map. */
export function notesOf(change: Change, diff: MapDiff, names: Names, place: (id: string) => string): readonly string[] {
  switch (change.kind) {
    case "moved": return [`Moved from ${movedFrom(change, diff, place)}`];
    case "reordered": return [change.part === "card" || change.part === "micro-moment" ? "Elsewhere in its cell" : "At another point"];
    case "realised": return change.part === "card" && change.partner ? [`Becomes real: ${textOf(change.partner.text)}`] : ["Becomes real"];
    case "merged": return change.part === "card" && change.partner ? [`Merged into ${textOf(change.partner.text)}`] : ["Merged into another card"];
    case "split": return change.part === "card" && change.partner ? [`Split off ${textOf(change.partner.text)}`] : ["Split off another card"];
    case "edited": return editedNotes(change, diff, names, place);
    case "added": case "removed": case "reworded": return [];
  }
}

function movedFrom(change: Change, { match }: MapDiff, place: (id: string) => string): string {
  switch (change.part) {
    case "card": {
      const [old, now] = [change.before?.place, change.after?.place];
      if (!old || !now) return "elsewhere";
      const [sameStep, sameLane] = [match.steps.toAfter.get(old.stepId) === now.stepId, match.lanes.toAfter.get(old.laneId) === now.laneId];
      if (sameStep) return place(old.laneId);
      return sameLane ? place(old.stepId) : `${place(old.stepId)}, ${place(old.laneId)}`;
    }
    case "step": return place(change.before?.stageId ?? "");
    case "micro-moment": return place(change.before?.stepId ?? "");
    case "stage": case "lane": case "feeling": case "connection": return "elsewhere";
  }
}

function editedNotes(change: Change, diff: MapDiff, names: Names, place: (id: string) => string): readonly string[] {
  switch (change.part) {
    case "card": return change.fields.flatMap((field) => sayField(field, names, diff)).map(upperFirst);
    case "stage": return [change.after?.goal === undefined ? "No goal any more" : `Goal: ${change.after.goal}`];
    case "step": return [change.after?.momentOfTruth === undefined ? "No moment of truth any more" : `Moment of truth: ${change.after.momentOfTruth}`];
    case "micro-moment": return [change.after?.channel === undefined ? "No channel any more" : `Turns to ${names.channel(change.after.channel)}`];
    case "lane": return change.fields.map(({ field, to }) => {
      switch (field) {
        case "hidden": return to === true ? "Hidden" : "Shown";
        case "collapsed": return to === true ? "Folded" : "Unfolded";
        case "subtitle": return to === undefined ? "No explanation any more" : `Explained as ${quoted(String(to))}`;
        default: return "Holds another kind of card";
      }
    });
    case "connection": return change.fields.map(({ field, from, to }) => {
      switch (field) {
        case "kind": return `Was a ${String(from)}`;
        case "label": return to === undefined ? "No words any more" : `Reads ${quoted(String(to))}`;
        case "departmentId": return to === undefined ? "Owned by nobody" : `Owned by ${names.department(String(to)) ?? "a department that is gone"}`;
        case "fromStepId": return `Began at ${place(String(from))}`;
        default: return `Led to ${place(String(from))}`;
      }
    });
    case "feeling": return [];
  }
}
