/**
 * The commands that take a batch back. Creating is undone by deleting (`deletedAt`) and deleting by restoring, so
 * nothing that a colleague put inside meanwhile is ever lost; everything else goes back to the value before.
 */
import type * as Y from "yjs";
import type { CardRecord, EdgeRecord, EmotionRecord, RecordRoot } from "../records";
import { cellKey } from "../model";
import { applyCommand } from "./apply";
import type { CommandContext } from "./context";
import { MapDraft } from "./draft";
import { emotionKeyOf } from "./emotion-commands";
import type { Command, CommandOf } from "./schema";

/** Gives every creating command its id, so that what it makes can be named before it is made. */
export function withIds(commands: readonly Command[], newId: () => string): Command[] {
  return commands.map((command) => {
    switch (command.type) {
      case "addStage": case "addStep": case "addLane": case "addCard": case "addEdge":
        return command.id === undefined ? { ...command, id: newId() } : command;
      default: return command;
    }
  });
}

/**
 * What undoes `commands`, in the order to apply it. Call it before applying them, with ids given (`withIds`).
 * Texts go back to what they were: use it only where nobody else typed meanwhile, or let `createEditHistory` do it.
 * @throws AppError as `applyCommands`, when the batch itself is not possible
 */
export function invertCommands(doc: Y.Doc, commands: readonly Command[], context: CommandContext): Command[] {
  const draft = new MapDraft(doc);
  const inverse: Command[] = [];
  for (const command of commands) {
    const back = invertOne(draft, command);
    applyCommand(draft, command, context);
    inverse.unshift(...back);
  }
  return inverse;
}

function invertOne(draft: MapDraft, command: Command): Command[] {
  switch (command.type) {
    case "addStage": return command.id ? [{ type: "deleteStage", id: command.id }] : [];
    case "addStep": return command.id ? [{ type: "deleteStep", id: command.id }] : [];
    case "addLane": return command.id ? [{ type: "deleteLane", id: command.id }] : [];
    case "addCard": return command.id ? [{ type: "deleteCard", id: command.id }] : [];
    case "addEdge": return command.id ? [{ type: "deleteEdge", id: command.id }] : [];
    case "deleteStage": return [{ type: "restoreStage", id: command.id }];
    case "deleteStep": return [{ type: "restoreStep", id: command.id }];
    case "deleteLane": return [{ type: "restoreLane", id: command.id }];
    case "deleteCard": return [{ type: "restoreCard", id: command.id }];
    case "deleteEdge": {
      const edge = draft.edge(command.id);
      return edge ? [addEdgeAgain(edge)] : [];
    }
    case "restoreStage": return draft.stage(command.id)?.deletedAt ? [{ type: "deleteStage", id: command.id }] : [];
    case "restoreStep": return draft.step(command.id)?.deletedAt ? [{ type: "deleteStep", id: command.id }] : [];
    case "restoreLane": return draft.lane(command.id)?.deletedAt ? [{ type: "deleteLane", id: command.id }] : [];
    case "restoreCard": return draft.card(command.id)?.deletedAt ? [{ type: "deleteCard", id: command.id }] : [];
    case "renameStage": case "setStageGoal": case "moveStage": return invertStage(draft, command);
    case "renameStep": case "setStepMoment": case "moveStep": return invertStep(draft, command);
    case "renameLane": case "showLane": case "moveLane": return invertLane(draft, command);
    case "moveCard": case "setCardText": case "editCardText": case "setCardFields": {
      const card = draft.card(command.id);
      return card ? [invertCard(draft, card, command)] : [];
    }
    case "setEmotion": case "clearEmotion": return invertEmotion(draft.emotion(emotionKeyOf(command)), command);
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
function invertCard(
  draft: MapDraft, card: CardRecord, command: CommandOf<"moveCard" | "setCardText" | "editCardText" | "setCardFields">,
): Command {
  switch (command.type) {
    case "moveCard": {
      const { stepId, laneId } = card.place;
      return { type: "moveCard", id: card.id, stepId, laneId, after: behind(draft, "cards", cellKey(stepId, laneId), card.id) };
    }
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
function addEdgeAgain(edge: EdgeRecord): Command {
  const { id, kind, fromStepId, toStepId, label, departmentId, derivedFromId, fileId, extra } = edge;
  return {
    type: "addEdge", id, kind, fromStepId, toStepId, label, departmentId, derivedFromId, fileId,
    extra: extra && { ...extra },
  };
}
