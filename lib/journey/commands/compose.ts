/**
 * Splitting and merging, as the commands they are made of. Everything that moves keeps its id, so a colleague who writes in
 * it meanwhile loses nothing; what is taken in is deleted like anything else, so taking a merge back brings all of it back.
 */
import { cellKey, departmentEmotionKey, teamEmotionKey } from "../model";
import type { EdgeRecord } from "../records";
import { compareSlots } from "../order";
import { requireCard } from "./card-target";
import type { CommandContext } from "./context";
import { refused } from "./context";
import type { MapDraft } from "./draft";
import { isLiveCell } from "./live";
import type { Command, CommandOf } from "./schema";
import { requireStage } from "./stage-commands";
import { requireStep } from "./step-commands";

/** The parts of a command on the map as the draft has it; a command that has none is its own only part. */
export function partsOf(draft: MapDraft, command: Command, context: CommandContext): readonly Command[] {
  switch (command.type) {
    case "splitStage": return splitStage(draft, command, command.id ?? context.newId());
    case "mergeStages": return mergeStages(draft, command);
    case "splitStep": return splitStep(draft, command, command.id ?? context.newId());
    case "mergeSteps": return mergeSteps(draft, command);
    default: return [command];
  }
}

const liveSteps = (draft: MapDraft, stageId: string): readonly string[] =>
  draft.sequence("steps").list(stageId).flatMap(({ id }) => (draft.step(id)?.deletedAt === undefined ? [id] : []));

/** Behind what is there, or in front of it, in the order they have. */
const inOrder = (ids: readonly string[], front: boolean, move: (id: string, after: string | null | undefined) => Command): Command[] =>
  ids.map((id, index) => move(id, front ? ids[index - 1] ?? null : undefined));

function splitStage(draft: MapDraft, { stageId, fromStepId, title }: CommandOf<"splitStage">, id: string): Command[] {
  const steps = liveSteps(draft, requireStage(draft, stageId).id);
  const from = steps.indexOf(requireStep(draft, fromStepId).id);
  if (from < 0) throw refused("This step is in another stage by now.");
  if (from === 0) throw refused("A stage is split at its second step or later.");
  return [
    { type: "addStage", id, title, after: stageId },
    ...steps.slice(from).map((step): Command => ({ type: "moveStep", id: step, stageId: id })),
  ];
}

function mergeStages(draft: MapDraft, { id, intoId }: CommandOf<"mergeStages">): Command[] {
  const [from, into] = [requireStage(draft, id), requireStage(draft, intoId)];
  if (from.id === into.id) throw refused("A stage can't be merged with itself.");
  const front = compareSlots(from, into) < 0;
  const goals = (front ? [from.goal, into.goal] : [into.goal, from.goal]).filter((goal) => goal !== undefined);
  return [
    ...inOrder(liveSteps(draft, from.id), front, (step, after) => ({ type: "moveStep", id: step, stageId: into.id, after })),
    ...(from.goal === undefined ? [] : [{ type: "setStageGoal" as const, id: into.id, goal: goals.join("\n") }]),
    { type: "deleteStage", id: from.id },
  ];
}

function splitStep(draft: MapDraft, { stepId, title, cardIds }: CommandOf<"splitStep">, id: string): Command[] {
  const step = requireStep(draft, stepId);
  // A card that a colleague moved elsewhere in the meantime stays where they put it.
  const cards = [...new Set(cardIds)].map((cardId) => requireCard(draft, cardId))
    .filter(({ place }) => place.stepId === step.id && isLiveCell(draft, place))
    .sort((a, b) => compareSlots({ id: a.id, order: a.place.order }, { id: b.id, order: b.place.order }));
  return [
    { type: "addStep", id, stageId: step.place.stageId, title, after: step.id },
    ...cards.map((card): Command => ({ type: "moveCard", id: card.id, stepId: id, laneId: card.place.laneId })),
    // What leads away leaves from the end of the step, so from its second part.
    ...edgesOf(draft, step.id).filter(({ fromStepId }) => fromStepId === step.id)
      .map((edge): Command => ({ type: "setEdge", id: edge.id, fromStepId: id })),
  ];
}

function mergeSteps(draft: MapDraft, { id, intoId }: CommandOf<"mergeSteps">): Command[] {
  const [from, into] = [requireStep(draft, id), requireStep(draft, intoId)];
  if (from.id === into.id) throw refused("A step can't be merged with itself.");
  const cards = draft.laneIds().flatMap((laneId) => {
    if (!isLiveCell(draft, { stepId: from.id, laneId })) return [];
    const inCell = draft.sequence("cards").list(cellKey(from.id, laneId))
      .flatMap((slot) => (draft.card(slot.id)?.deletedAt === undefined ? [slot.id] : []));
    return inOrder(inCell, isBefore(draft, from.id, into.id), (cardId, after) => ({
      type: "moveCard", id: cardId, stepId: into.id, laneId, after,
    }));
  });
  const front = isBefore(draft, from.id, into.id);
  const moments = draft.sequence("microMoments").list(from.id).flatMap((slot) => (draft.microMoment(slot.id)?.deletedAt === undefined ? [slot.id] : []));
  return [
    ...cards, ...inOrder(moments, front, (moment, after) => ({ type: "moveMicroMoment", id: moment, stepId: into.id, after })),
    ...feelingsTaken(draft, from.id, into.id),
    ...(from.momentOfTruth && !into.momentOfTruth
      ? [{ type: "setStepMoment" as const, id: into.id, momentOfTruth: from.momentOfTruth }] : []),
    ...edgesOf(draft, from.id).map((edge) => edgeAfterMerge(edge, from.id, into.id)),
    { type: "deleteStep", id: from.id },
  ];
}

function isBefore(draft: MapDraft, stepId: string, otherId: string): boolean {
  const [step, other] = [requireStep(draft, stepId), requireStep(draft, otherId)];
  if (step.place.stageId !== other.place.stageId) {
    return compareSlots(requireStage(draft, step.place.stageId), requireStage(draft, other.place.stageId)) < 0;
  }
  return compareSlots({ id: step.id, order: step.place.order }, { id: other.id, order: other.place.order }) < 0;
}

/** Nobody said what an average would say: the target keeps its points, and takes those it has none of. */
function feelingsTaken(draft: MapDraft, from: string, into: string): Command[] {
  return draft.emotionsOf(from).flatMap(({ departmentId, value, intended }): Command[] => {
    const key = departmentId === undefined ? teamEmotionKey(into) : departmentEmotionKey(into, departmentId);
    return draft.emotion(key) ? [] : [{ type: "setEmotion", stepId: into, departmentId, value, intended }];
  });
}

function edgesOf(draft: MapDraft, stepId: string): readonly EdgeRecord[] {
  return draft.edges().filter((edge) => !edge.deletedAt && (edge.fromStepId === stepId || edge.toStepId === stepId));
}

/** A repeat stays one of the merged step; a wait, skip or branch between the two has no meaning any more. */
function edgeAfterMerge(edge: EdgeRecord, from: string, into: string): Command {
  const [start, end] = [edge.fromStepId === from ? into : edge.fromStepId, edge.toStepId === from ? into : edge.toStepId];
  const repeats = edge.kind === "repeat" || edge.kind === "loop" || edge.fromStepId === edge.toStepId;
  if (start === end && !repeats) return { type: "deleteEdge", id: edge.id };
  return {
    type: "setEdge", id: edge.id,
    ...(start === edge.fromStepId ? {} : { fromStepId: start }), ...(end === edge.toStepId ? {} : { toStepId: end }),
  };
}
