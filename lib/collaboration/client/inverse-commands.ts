/** For each command, the commands that take it back: what was is read before, where things go is decided when it happens. */
import type { Command, CommandOf } from "../../journey/commands/schema";
import { cellKey, departmentEmotionKey, teamEmotionKey, type Card, type Edge, type MapModel } from "../../journey/model";

/** Given the map as it is when the edit is taken back. */
export type Inverse = (now: MapModel) => readonly Command[];

const nothing: Inverse = () => [];
const always = (command: Command): Inverse => () => [command];

interface Ordered { readonly id: string; readonly order: string }
/** The neighbour a thing with this order goes behind; null: it goes first. */
const behind = (siblings: readonly Ordered[], thing: Ordered): string | null =>
  siblings.filter(({ id, order }) => id !== thing.id && (order < thing.order || (order === thing.order && id < thing.id))).at(-1)?.id ?? null;

const stepOf = (map: MapModel, id: string) => map.stages.flatMap((stage) => stage.steps).find((step) => step.id === id);

const moveCardBack = (card: Card): Inverse => (now) => {
  const { stepId, laneId, order } = card.place;
  const siblings = (now.cells.get(cellKey(stepId, laneId)) ?? []).flatMap((id) => {
    const sibling = now.cards.get(id);
    return sibling ? [{ id, order: sibling.place.order }] : [];
  });
  return [{ type: "moveCard", id: card.id, stepId, laneId, after: behind(siblings, { id: card.id, order }) }];
};

const fieldsBack = (command: CommandOf<"setCardFields">, card: Card): Inverse => {
  const { type: _type, id: _id, cardType, detail: _detail, ...fields } = command;
  const before: Record<string, unknown> = {};
  for (const key of Object.keys(fields)) before[key] = Reflect.get(card, key) ?? null;
  if (Object.keys(before).length === 0 && cardType === undefined) return nothing;
  const back: CommandOf<"setCardFields"> = { type: "setCardFields", id: card.id, ...before };
  return always(cardType === undefined ? back : { ...back, cardType: card.type });
};

const emotionBack = (stepId: string, departmentId: string | undefined, before: MapModel): Inverse => {
  const point = before.emotions.get(departmentId === undefined ? teamEmotionKey(stepId) : departmentEmotionKey(stepId, departmentId));
  const whose = departmentId === undefined ? {} : { departmentId };
  if (!point) return always({ type: "clearEmotion", stepId, ...whose });
  const intended = point.intended === undefined ? {} : { intended: point.intended };
  return always({ type: "setEmotion", id: point.id, stepId, ...whose, value: point.value, ...intended });
};

/** Adding an edge under the id of a deleted one brings that one back. */
const edgeBack = (edge: Edge): Inverse => always({ type: "addEdge", ...edge });

const added = (type: "deleteStage" | "deleteStep" | "deleteLane" | "deleteCard" | "deleteEdge", id: string | undefined): Inverse =>
  id === undefined ? nothing : always({ type, id });

/**
 * `before`: the map as it was. Commands that add must name their ids. Text is not dealt with here (see text-trace):
 * the answer for an edit of text is nothing.
 */
export const inverseOf = (command: Command, before: MapModel): Inverse => {
  switch (command.type) {
    case "addStage": return added("deleteStage", command.id);
    case "addStep": return added("deleteStep", command.id);
    case "addLane": return added("deleteLane", command.id);
    case "addCard": return added("deleteCard", command.id);
    case "addEdge": return added("deleteEdge", command.id);
    case "deleteStage": return always({ type: "restoreStage", id: command.id });
    case "deleteStep": return always({ type: "restoreStep", id: command.id });
    case "deleteLane": return always({ type: "restoreLane", id: command.id });
    case "deleteCard": return always({ type: "restoreCard", id: command.id });
    case "restoreStage": return always({ type: "deleteStage", id: command.id });
    case "restoreStep": return always({ type: "deleteStep", id: command.id });
    case "restoreLane": return always({ type: "deleteLane", id: command.id });
    case "restoreCard": return always({ type: "deleteCard", id: command.id });
    case "deleteEdge": {
      const edge = before.edges.find(({ id }) => id === command.id);
      return edge ? edgeBack(edge) : nothing;
    }
    case "renameStage": case "setStageGoal": case "moveStage": return stageBack(command, before);
    case "renameStep": case "moveStep": case "setStepMoment": return stepBack(command, before);
    case "renameLane": case "moveLane": case "showLane": return laneBack(command, before);
    case "setCardFields": {
      const card = before.cards.get(command.id);
      return card ? fieldsBack(command, card) : nothing;
    }
    case "moveCard": {
      const card = before.cards.get(command.id);
      return card ? moveCardBack(card) : nothing;
    }
    case "setEmotion": case "clearEmotion": return emotionBack(command.stepId, command.departmentId, before);
    case "setCardText": case "editCardText": return nothing;
  }
};

const stageBack = (command: CommandOf<"renameStage" | "setStageGoal" | "moveStage">, before: MapModel): Inverse => {
  const stage = before.stages.find(({ id }) => id === command.id);
  if (!stage) return nothing;
  switch (command.type) {
    case "renameStage": return always({ type: "renameStage", id: stage.id, title: stage.title });
    case "setStageGoal": return always({ type: "setStageGoal", id: stage.id, goal: stage.goal ?? null });
    case "moveStage": return (now) => [{ type: "moveStage", id: stage.id, after: behind(now.stages, stage) }];
  }
};

const stepBack = (command: CommandOf<"renameStep" | "moveStep" | "setStepMoment">, before: MapModel): Inverse => {
  const step = stepOf(before, command.id);
  if (!step) return nothing;
  switch (command.type) {
    case "renameStep": return always({ type: "renameStep", id: step.id, title: step.title });
    case "setStepMoment": return always({ type: "setStepMoment", id: step.id, momentOfTruth: step.momentOfTruth ?? null });
    case "moveStep": return (now) => {
      const siblings = now.stages.find(({ id }) => id === step.stageId)?.steps ?? [];
      return [{ type: "moveStep", id: step.id, stageId: step.stageId, after: behind(siblings, step) }];
    };
  }
};

const laneBack = (command: CommandOf<"renameLane" | "moveLane" | "showLane">, before: MapModel): Inverse => {
  const lane = before.lanes.find(({ id }) => id === command.id);
  if (!lane) return nothing;
  switch (command.type) {
    case "renameLane": return always({
      type: "renameLane", id: lane.id, title: lane.title,
      ...(command.subtitle === undefined ? {} : { subtitle: lane.subtitle ?? null }),
    });
    case "showLane": return always({ type: "showLane", id: lane.id, hidden: lane.hidden, collapsed: lane.collapsed });
    case "moveLane": return (now) => [{ type: "moveLane", id: lane.id, after: behind(now.lanes, lane) }];
  }
};
