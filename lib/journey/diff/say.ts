/** A change as a sentence for people who were not in the room: no ids, no names of fields, who and what in words. */
import type { Card, EmotionPoint, MapModel, MicroMoment } from "../model";
import { stepsOf } from "./match";
import { signed } from "../signed";
import { called, counted, listed, quoted, type Names } from "./names";
import { sayField } from "./say-field";
import type { CardChange, Change, ConnectionChange, FeelingChange, LaneChange, MapDiff, MicroMomentChange, StageChange, StepChange } from "./types";

export interface Storyteller {
  /** One sentence with its full stop. */
  readonly say: (change: Change) => string;
}

/** Reads the titles of a difference once. */
export function createStoryteller(diff: MapDiff, names: Names): Storyteller {
  const title = (map: MapModel) => new Map([
    ...map.stages.map(({ id, title: words }) => [id, called(words, "a stage without a name")] as const),
    ...stepsOf(map).map(({ id, title: words }) => [id, called(words, "a step without a name")] as const),
    ...map.lanes.map(({ id, title: words }) => [id, called(words, "a lane without a name")] as const),
  ]);
  const titles = new Map([...title(diff.before), ...title(diff.after)]);
  const place = (id: string | null): string => (id === null ? "" : titles.get(id) ?? "");
  const story: Story = { diff, names, place };
  return {
    say: (change) => {
      switch (change.part) {
        case "lane": return sentence(sayLane(change, story));
        case "stage": return sentence(sayStage(change, story));
        case "step": return sentence(sayStep(change, story));
        case "card": return sentence(sayCard(change, story));
        case "feeling": return sentence(sayFeeling(change, story));
        case "connection": return sentence(sayConnection(change, story));
        case "micro-moment": return sentence(sayMicroMoment(change, story));
      }
    },
  };
}

interface Story { readonly diff: MapDiff; readonly names: Names; readonly place: (id: string | null) => string }

const sentence = (words: string): string => (/[.!?…]”?$/u.test(words) ? words : `${words}.`);
/** How many cards went with these steps or lanes; what moved out in time or became real is not lost. */
const cardsLost = ({ match, changes }: MapDiff, ids: ReadonlySet<string>): number => {
  const told = new Set(changes.flatMap(({ part, before }) => (part === "card" && before ? [before.id] : [])));
  return match.cards.removed.filter(({ id, place }) => !told.has(id) && (ids.has(place.stepId) || ids.has(place.laneId))).length;
};
const withCards = (count: number): string => (count === 0 ? "" : ` with ${counted(count, "card")}`);

function sayLane(change: LaneChange, { diff }: Story): string {
  const [old, now] = [called(change.before?.title ?? "", "a lane without a name"), called(change.after?.title ?? "", "a lane without a name")];
  switch (change.kind) {
    case "added": return `The lane ${quoted(now)} was added`;
    case "removed": return `The lane ${quoted(old)} was removed${withCards(cardsLost(diff, new Set([change.before?.id ?? ""])))}`;
    case "reworded": return `The lane ${quoted(old)} is now called ${quoted(now)}`;
    case "edited": return `The lane ${quoted(now)} ${listed(change.fields.map(({ field, to }) => {
      switch (field) {
        case "subtitle": return to === undefined ? "lost its explanation" : `is explained as ${quoted(String(to))}`;
        case "hidden": return to === true ? "is hidden" : "is shown";
        case "collapsed": return to === true ? "is folded" : "is unfolded";
        default: return "holds another kind of card";
      }
    }))}`;
    default: return `The lane ${quoted(now)} stands elsewhere among the lanes`;
  }
}

function sayStage(change: StageChange, { diff }: Story): string {
  const [old, now] = [called(change.before?.title ?? "", "without a name"), called(change.after?.title ?? "", "without a name")];
  switch (change.kind) {
    case "added": return `The stage ${quoted(now)} was added`;
    case "removed": {
      const gone = diff.match.steps.removed.filter(({ stageId }) => stageId === change.before?.id);
      const cards = cardsLost(diff, new Set(gone.map(({ id }) => id)));
      return `The stage ${quoted(old)} was removed${gone.length === 0 ? "" : ` with ${listed([counted(gone.length, "step"), ...(cards === 0 ? [] : [counted(cards, "card")])])}`}`;
    }
    case "reworded": return `The stage ${quoted(old)} is now called ${quoted(now)}`;
    case "edited": return change.after?.goal === undefined ? `The stage ${quoted(now)} has no goal any more` : `The goal of ${quoted(now)} is ${quoted(change.after.goal)}`;
    default: return `The stage ${quoted(now)} comes at another point of the journey`;
  }
}

function sayStep(change: StepChange, { diff, place }: Story): string {
  const [old, now] = [called(change.before?.title ?? "", "without a name"), called(change.after?.title ?? "", "without a name")];
  const stage = place(change.where.stageId);
  switch (change.kind) {
    case "added": return `The step ${quoted(now)} was added to ${stage}`;
    case "removed": return `The step ${quoted(old)} no longer happens${withCards(cardsLost(diff, new Set([change.before?.id ?? ""]))).replace("with", "and takes along")}`;
    case "reworded": return `The step ${quoted(old)} is now called ${quoted(now)}`;
    case "moved": return `The step ${quoted(now)} moved from ${place(change.before?.stageId ?? null)} to ${stage}`;
    case "edited": return `The step ${quoted(now)} ${change.after?.momentOfTruth === undefined ? "is no moment of truth any more" : `is the ${change.after.momentOfTruth}`}`;
    default: return `The step ${quoted(now)} comes at another point of ${stage}`;
  }
}

function sayCard(change: CardChange, { names, place, diff }: Story): string {
  const { before, after, where } = change;
  const card = after ?? before;
  if (!card) return "A card changed";
  const kind = names.cardType(card.type);
  const name = `${kind} ${wordsOf(card)}`;
  const [step, lane] = [place(where.stepId), place(where.laneId)];
  switch (change.kind) {
    case "added": return `${name} was added to ${step}`;
    case "removed": return `${name} was removed from ${step}`;
    case "realised": return `${name} becomes real: ${change.partner ? wordsOf(change.partner) : "it is part of the map now"}`;
    case "merged": return `${name} was merged into ${change.partner ? wordsOf(change.partner) : "another card"}`;
    case "split": return `${name} was split off ${change.partner ? wordsOf(change.partner) : "another card"}`;
    case "reworded": return `${kind} ${before ? wordsOf(before) : ""} in ${step} now reads ${wordsOf(card)}`;
    case "reordered": return `${name} has another place among the cards of ${step}`;
    case "moved": {
      const [fromStep, fromLane] = [place(before?.place.stepId ?? null), place(before?.place.laneId ?? null)];
      const sameStep = before !== null && diff.match.steps.toAfter.get(before.place.stepId) === card.place.stepId;
      return sameStep ? `${name} moved from ${fromLane} to ${lane} in ${step}` : `${name} moved from ${fromStep} to ${step}${fromLane === lane ? "" : `, to ${lane}`}`;
    }
    case "edited": return `${name} in ${step} ${listed(change.fields.flatMap((field) => sayField(field, names, diff)))}`;
  }
}
const wordsOf = ({ text }: Card): string => (text.trim() === "" ? "without words" : quoted(text));

function sayFeeling({ before, after, where }: FeelingChange, { names, place }: Story): string {
  const step = place(where.stepId);
  const point = after ?? before;
  const who = point ? speaker(point, names) : "The team";
  if (before && after) {
    const by = signed(after.value - before.value);
    return `${who} feels ${signed(after.value)} at ${step} instead of ${signed(before.value)}, a difference of ${by}`;
  }
  return after ? `${who} feels ${signed(after.value)} at ${step}` : `${who} no longer says how ${step} feels`;
}
const speaker = ({ departmentId }: EmotionPoint, { department }: Names): string =>
  (departmentId === undefined ? "The team" : department(departmentId) ?? "A department that is gone");

function sayMicroMoment({ kind, before, after, where }: MicroMomentChange, { names, place }: Story): string {
  const wish = (moment: MicroMoment | null): string => (moment === null || moment.text.trim() === "" ? "without words" : quoted(moment.text));
  const name = `Micro-moment ${wish(after ?? before)}`;
  const step = place(where.stepId);
  switch (kind) {
    case "added": return `${name} was added to ${step}`;
    case "removed": return `${name} was removed from ${step}`;
    case "reworded": return `Micro-moment ${wish(before)} of ${step} now reads ${wish(after)}`;
    case "moved": return `${name} moved from ${place(before?.stepId ?? null)} to ${step}`;
    case "edited": return `${name} of ${step} ${after?.channel === undefined ? "has no channel any more" : `turns to ${names.channel(after.channel)}`}`;
    default: return `${name} has another place among those of ${step}`;
  }
}

function sayConnection({ kind, before, after, fields }: ConnectionChange, { names, place }: Story): string {
  const edge = after ?? before;
  if (!edge) return "A connection changed";
  const way = `The ${edge.kind} from ${place(edge.fromStepId)} to ${place(edge.toStepId)}`;
  switch (kind) {
    case "added": return `${way} was added${edge.label === undefined ? "" : `: ${quoted(edge.label)}`}`;
    case "removed": return `${way} no longer happens`;
    default: return `${way} ${listed(fields.map(({ field, from, to }) => {
      switch (field) {
        case "kind": return `was a ${String(from)} before`;
        case "label": return to === undefined ? "has no words any more" : `reads ${quoted(String(to))}`;
        case "departmentId": return to === undefined ? "is owned by nobody" : `is owned by ${names.department(String(to)) ?? "a department that is gone"}`;
        case "fromStepId": return `began at ${place(String(from))} before`;
        default: return `led to ${place(String(from))} before`;
      }
    }))}`;
  }
}
