/** What puts a value back to what it was: titles, fields, places, points. */
import { cellKey } from "../model";
import type { CardRecord, EdgeRecord, EmotionRecord, RecordRoot } from "../records";
import type { MapDraft } from "./draft";
import { emotionKeyOf } from "./emotion-commands";
import type { Command, CommandOf } from "./schema";

/** @param draft the map before the command; what creates, deletes or restores has no value to put back */
export function invertValue(draft: MapDraft, command: Command): Command[] {
  switch (command.type) {
    case "renameStage": case "setStageGoal": case "moveStage": return invertStage(draft, command);
    case "renameStep": case "setStepMoment": case "moveStep": return invertStep(draft, command);
    case "renameLane": case "showLane": case "moveLane": return invertLane(draft, command);
    case "moveCard": case "restoreCard": return moveBack(draft, command.id);
    case "setCardText": case "editCardText": case "setCardFields": {
      const card = draft.card(command.id);
      return card ? [invertCard(card, command)] : [];
    }
    case "moveMicroMoment": case "restoreMicroMoment": case "setMicroMoment": return invertMicroMoment(draft, command);
    case "setEmotion": case "clearEmotion": return invertEmotion(draft.emotion(emotionKeyOf(command)), command);
    case "addStage": case "deleteStage": case "restoreStage": case "addStep": case "deleteStep": case "restoreStep":
    case "addLane": case "deleteLane": case "restoreLane": case "addCard": case "deleteCard":
    case "addEdge": case "deleteEdge": case "addMicroMoment": case "deleteMicroMoment":
    // Taken back part by part.
    case "splitStage": case "mergeStages": case "splitStep": case "mergeSteps":
      return [];
    case "setEdge": return invertEdge(draft.edge(command.id), command);
  }
}

/** The sibling a thing stands behind: what puts it back there. */
function behind(draft: MapDraft, root: RecordRoot, group: string, id: string): string | null {
  const siblings = draft.sequence(root).list(group);
  const index = siblings.findIndex((slot) => slot.id === id);
  return siblings[index - 1]?.id ?? null;
}

function invertStage(draft: MapDraft, command: CommandOf<"renameStage" | "setStageGoal" | "moveStage">): Command[] {
  const stage = draft.stage(command.id);
  if (!stage) return [];
  switch (command.type) {
    case "renameStage": return [{ type: "renameStage", id: stage.id, title: stage.title }];
    case "setStageGoal": return [{ type: "setStageGoal", id: stage.id, goal: stage.goal ?? null }];
    case "moveStage": return [{ type: "moveStage", id: stage.id, after: behind(draft, "stages", "", stage.id) }];
  }
}
function invertStep(draft: MapDraft, command: CommandOf<"renameStep" | "setStepMoment" | "moveStep">): Command[] {
  const step = draft.step(command.id);
  if (!step) return [];
  const { stageId } = step.place;
  switch (command.type) {
    case "renameStep": return [{ type: "renameStep", id: step.id, title: step.title }];
    case "setStepMoment": return [{ type: "setStepMoment", id: step.id, momentOfTruth: step.momentOfTruth ?? null }];
    case "moveStep": return [{ type: "moveStep", id: step.id, stageId, after: behind(draft, "steps", stageId, step.id) }];
  }
}
function invertLane(draft: MapDraft, command: CommandOf<"renameLane" | "showLane" | "moveLane">): Command[] {
  const lane = draft.lane(command.id);
  if (!lane) return [];
  switch (command.type) {
    case "renameLane": return [{ type: "renameLane", id: lane.id, title: lane.title, subtitle: lane.subtitle ?? null }];
    case "moveLane": return [{ type: "moveLane", id: lane.id, after: behind(draft, "lanes", "", lane.id) }];
    case "showLane": return [{
      type: "showLane", id: lane.id, ...(command.hidden === undefined ? {} : { hidden: lane.hidden }),
      ...(command.collapsed === undefined ? {} : { collapsed: lane.collapsed }),
    }];
  }
}
function moveBack(draft: MapDraft, id: string): Command[] {
  const card = draft.card(id);
  if (!card) return [];
  const { stepId, laneId } = card.place;
  return [{ type: "moveCard", id, stepId, laneId, after: behind(draft, "cards", cellKey(stepId, laneId), id) }];
}
function invertMicroMoment(
  draft: MapDraft, command: CommandOf<"moveMicroMoment" | "restoreMicroMoment" | "setMicroMoment">,
): Command[] {
  const moment = draft.microMoment(command.id);
  if (!moment) return [];
  const { id, place: { stepId }, text, channel } = moment;
  if (command.type !== "setMicroMoment") return [{ type: "moveMicroMoment", id, stepId, after: behind(draft, "microMoments", stepId, id) }];
  return [{
    type: "setMicroMoment", id, ...(command.text === undefined ? {} : { text }),
    ...(command.channel === undefined ? {} : { channel: channel ?? null }),
  }];
}
function invertCard(
  card: CardRecord, command: CommandOf<"setCardText" | "editCardText" | "setCardFields">,
): Command {
  switch (command.type) {
    case "setCardText": case "editCardText": return { type: "setCardText", id: card.id, text: card.text };
    case "setCardFields": {
      const { type: _type, id, cardType, ...fields } = command;
      const before = Object.keys(fields).map((key): [string, unknown] => [key, Reflect.get(card, key) ?? null]);
      return { type: "setCardFields", id, ...(cardType ? { cardType: card.type } : {}), ...Object.fromEntries(before) };
    }
  }
}
function invertEmotion(before: EmotionRecord | null, command: CommandOf<"setEmotion" | "clearEmotion">): Command[] {
  const { stepId, departmentId } = command;
  if (!before) return command.type === "setEmotion" ? [{ type: "clearEmotion", stepId, departmentId }] : [];
  const { id, value, derivedFromId, fileId, extra } = before;
  return [{
    type: "setEmotion", stepId, departmentId, id, value, intended: before.intended ?? false, derivedFromId, fileId,
    extra: extra && { ...extra },
  }];
}
function invertEdge(before: EdgeRecord | null, command: CommandOf<"setEdge">): Command[] {
  if (!before) return [];
  const { kind, fromStepId, toStepId, label, departmentId } = command;
  return [{
    type: "setEdge", id: before.id, ...(kind === undefined ? {} : { kind: before.kind }),
    ...(fromStepId === undefined ? {} : { fromStepId: before.fromStepId }), ...(toStepId === undefined ? {} : { toStepId: before.toStepId }),
    ...(label === undefined ? {} : { label: before.label ?? null }),
    ...(departmentId === undefined ? {} : { departmentId: before.departmentId ?? null }),
  }];
}
