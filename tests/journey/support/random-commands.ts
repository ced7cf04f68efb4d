/** Random edits that mean something on whatever map they meet, so that fast-check can shrink a failing run. */
import fc from "fast-check";
import { EDGE_KINDS, LANE_TYPES } from "@/lib/journey";
import type { Command, MapModel } from "@/lib/journey";

/** What a person wants to do; which thing is meant is decided on the map as they see it. */
export interface Intent { readonly kind: (typeof KINDS)[number]; readonly a: number; readonly b: number; readonly c: number; readonly text: string }
const KINDS = [
  "addStage", "renameStage", "moveStage", "deleteStage", "addStep", "renameStep", "moveStep", "deleteStep", "addLane",
  "renameLane", "moveLane", "deleteLane", "restore", "addCard", "addCard", "addCard", "setCardText", "setCardText",
  "editCardText", "editCardText", "setCardFields", "moveCard", "moveCard", "deleteCard", "restoreCard", "setEmotion",
  "clearEmotion", "addEdge", "addEdge", "setEdge", "deleteEdge", "hideLane",
  "addMicroMoment", "addMicroMoment", "setMicroMoment", "moveMicroMoment", "deleteMicroMoment", "restoreMicroMoment",
  "splitStage", "mergeStages", "splitStep", "mergeSteps",
] as const;

const words = fc.string({ unit: "grapheme", maxLength: 12 });
export const intents = fc.record({ kind: fc.constantFrom(...KINDS), a: fc.nat(50), b: fc.nat(50), c: fc.nat(50), text: words });

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(list.length, 1)];
const after = (siblings: readonly { id: string }[], own: string, index: number): string | null | undefined => {
  const others = siblings.filter(({ id }) => id !== own);
  return index % 3 === 0 ? null : index % 3 === 1 ? undefined : pick(others, index)?.id;
};

/** Null when there is nothing on the map to do it with. @param known ids ever seen, for restoring */
export function commandFor(intent: Intent, map: MapModel, known: Known): Command | null {
  const { kind, a, b, c, text } = intent;
  const steps = map.stages.flatMap((stage) => stage.steps);
  const stage = pick(map.stages, a);
  const step = pick(steps, a);
  const lane = pick(map.lanes, b);
  const card = pick([...map.cards.values()], a);
  const moment = pick(steps.flatMap(({ id }) => map.microMoments.get(id) ?? []), a);
  switch (kind) {
    case "addStage": return { type: "addStage", title: text, after: after(map.stages, "", c) };
    case "renameStage": return stage ? { type: "renameStage", id: stage.id, title: text } : null;
    case "moveStage": return stage ? { type: "moveStage", id: stage.id, after: after(map.stages, stage.id, c) } : null;
    case "deleteStage": return stage && a % 4 === 0 ? { type: "deleteStage", id: stage.id } : null;
    case "addStep": return stage ? { type: "addStep", stageId: stage.id, title: text, after: after(stage.steps, "", c) } : null;
    case "renameStep": return step ? { type: "renameStep", id: step.id, title: text } : null;
    case "moveStep": {
      const target = pick(map.stages, b);
      return step && target ? { type: "moveStep", id: step.id, stageId: target.id, after: after(target.steps, step.id, c) } : null;
    }
    case "deleteStep": return step && a % 3 === 0 ? { type: "deleteStep", id: step.id } : null;
    case "addLane": return { type: "addLane", laneType: pick(LANE_TYPES, b) ?? "custom", title: text, after: after(map.lanes, "", c) };
    case "renameLane": return lane ? { type: "renameLane", id: lane.id, title: text } : null;
    case "moveLane": return lane ? { type: "moveLane", id: lane.id, after: after(map.lanes, lane.id, c) } : null;
    case "hideLane": return lane ? { type: "showLane", id: lane.id, hidden: c % 2 === 0, collapsed: c % 3 === 0 } : null;
    case "deleteLane": return lane && a % 3 === 0 ? { type: "deleteLane", id: lane.id } : null;
    case "restore": return restoring(c, pick([...known.stages], a), pick([...known.steps], a), pick([...known.lanes], a));
    case "addCard": return step && lane ? { type: "addCard", stepId: step.id, laneId: lane.id, text, after: cardAfter(map, step.id, lane.id, "", c) } : null;
    case "setCardText": return card ? { type: "setCardText", id: card.id, text } : null;
    case "editCardText": return card ? { type: "editCardText", id: card.id, index: b % 15, remove: c % 4, insert: text } : null;
    case "setCardFields": return card ? { type: "setCardFields", id: card.id, detail: a % 2 ? text : null, tags: b % 2 ? [text, "tag"] : null, confidence: c % 2 ? "data" : null } : null;
    case "moveCard": {
      const target = pick(steps, b);
      return card && target && lane ? { type: "moveCard", id: card.id, stepId: target.id, laneId: lane.id, after: cardAfter(map, target.id, lane.id, card.id, c) } : null;
    }
    case "deleteCard": return card ? { type: "deleteCard", id: card.id } : null;
    case "restoreCard": {
      const lost = pick(map.recovered, a)?.card;
      return lost ? { type: "restoreCard", id: lost.id, stepId: step?.id, laneId: lane?.id } : null;
    }
    case "setEmotion": return step ? { type: "setEmotion", stepId: step.id, value: (c % 41) / 10 - 2 } : null;
    case "clearEmotion": return step ? { type: "clearEmotion", stepId: step.id } : null;
    case "addEdge": {
      const target = pick(steps, b);
      return step && target ? { type: "addEdge", kind: "skip", fromStepId: step.id, toStepId: target.id, label: text } : null;
    }
    case "setEdge": {
      const edge = pick(map.edges, a);
      if (!edge) return null;
      return { type: "setEdge", id: edge.id, kind: pick(EDGE_KINDS, b), label: c % 2 ? text : null, ...(c % 3 ? { toStepId: pick(steps, b)?.id } : {}) };
    }
    case "addMicroMoment": return step ? { type: "addMicroMoment", stepId: step.id, text, channel: b % 2 ? "web" : undefined, after: after(map.microMoments.get(step.id) ?? [], "", c) } : null;
    case "setMicroMoment": return moment ? { type: "setMicroMoment", id: moment.id, ...(b % 2 ? { text } : {}), ...(c % 2 ? { channel: c % 3 ? "phone" : null } : {}) } : null;
    case "moveMicroMoment": {
      const target = pick(steps, b);
      return moment && target ? { type: "moveMicroMoment", id: moment.id, stepId: target.id, after: after(map.microMoments.get(target.id) ?? [], moment.id, c) } : null;
    }
    case "deleteMicroMoment": return moment ? { type: "deleteMicroMoment", id: moment.id } : null;
    case "restoreMicroMoment": {
      const lost = pick(map.recoveredMoments, a)?.moment;
      return lost ? { type: "restoreMicroMoment", id: lost.id, stepId: step?.id } : null;
    }
    case "splitStage": return stage ? { type: "splitStage", stageId: stage.id, fromStepId: pick(stage.steps.slice(1), b)?.id ?? stage.id, title: text } : null;
    case "mergeStages": {
      const target = pick(map.stages, b);
      return stage && target && a % 3 === 0 ? { type: "mergeStages", id: stage.id, intoId: target.id } : null;
    }
    case "splitStep": {
      const inStep = [...map.cards.values()].filter(({ place }) => place.stepId === step?.id);
      return step ? { type: "splitStep", stepId: step.id, title: text, cardIds: inStep.slice(0, c % 3).map(({ id }) => id) } : null;
    }
    case "mergeSteps": {
      const target = pick(steps, b);
      return step && target && a % 3 === 0 ? { type: "mergeSteps", id: step.id, intoId: target.id } : null;
    }
    case "deleteEdge": {
      const edge = pick(map.edges, a);
      return edge ? { type: "deleteEdge", id: edge.id } : null;
    }
  }
}

/** Ids of everything a peer has seen, deleted things included. */
export interface Known { readonly stages: Set<string>; readonly steps: Set<string>; readonly lanes: Set<string> }
export function remember(map: MapModel, known: Known): void {
  for (const stage of map.stages) {
    known.stages.add(stage.id);
    for (const step of stage.steps) known.steps.add(step.id);
  }
  for (const lane of map.lanes) known.lanes.add(lane.id);
}

function restoring(turn: number, stage?: string, step?: string, lane?: string): Command | null {
  if (turn % 3 === 0) return stage ? { type: "restoreStage", id: stage } : null;
  if (turn % 3 === 1) return step ? { type: "restoreStep", id: step } : null;
  return lane ? { type: "restoreLane", id: lane } : null;
}
const cardAfter = (map: MapModel, stepId: string, laneId: string, own: string, index: number): string | null | undefined =>
  after((map.cells.get(`${stepId}|${laneId}`) ?? []).map((id) => ({ id })), own, index);
