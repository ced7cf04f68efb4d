/**
 * The commands that take a batch back. Creating is undone by deleting (`deletedAt`) and deleting by restoring, so
 * nothing that a colleague put inside meanwhile is ever lost; everything else goes back to the value before.
 */
import type * as Y from "yjs";
import { applyCommand } from "./apply";
import { partsOf } from "./compose";
import type { CommandContext } from "./context";
import { MapDraft } from "./draft";
import { invertPresence } from "./invert-presence";
import { invertValue } from "./invert-values";
import { isLiveCell, isLiveStep } from "./live";
import type { Command, CommandOf } from "./schema";

/**
 * What undoes `commands`, in the order to apply it. Call it before applying them, with ids given (`withIds`).
 * Texts go back to what they were: use it only where nobody else typed meanwhile.
 * @throws AppError as `applyCommands`, when the batch itself is not possible
 */
export function invertCommands(doc: Y.Doc, commands: readonly Command[], context: CommandContext): Command[] {
  const start = new MapDraft(doc);
  const end = new MapDraft(doc);
  const values: Command[] = [];
  const placed = new Set<string>();
  const parts: Command[] = [];
  for (const command of commands) {
    for (const part of partsOf(end, command, context)) {
      const back = invertValue(end, part).filter((one) => !isMove(one) || !placed.has(one.id));
      // Only the first move of a card has a place from before the batch to go back to.
      for (const one of back) if (isMove(one)) placed.add(one.id);
      values.unshift(...back);
      applyCommand(end, part, context);
      parts.push(part);
    }
  }
  const { restore, remove } = invertPresence(start, end, parts);
  return [...restore, ...values.filter((command) => isPossible(start, end, command)), ...remove];
}

const isMove = (command: Command): command is CommandOf<"moveCard" | "moveMicroMoment"> =>
  command.type === "moveCard" || command.type === "moveMicroMoment";

/** After the restoring and before the removing, everything is there that was there before or after the batch. */
function isPossible(start: MapDraft, end: MapDraft, command: Command): boolean {
  const either = (test: (draft: MapDraft) => boolean): boolean => test(start) || test(end);
  switch (command.type) {
    case "renameStage": case "setStageGoal": case "moveStage":
      return start.stage(command.id) !== null && either((draft) => draft.stage(command.id)?.deletedAt === undefined);
    case "renameLane": case "showLane": case "moveLane":
      return start.lane(command.id) !== null && either((draft) => draft.lane(command.id)?.deletedAt === undefined);
    case "renameStep": case "setStepMoment":
      return start.step(command.id) !== null && either((draft) => isLiveStep(draft, command.id));
    case "moveStep":
      return start.step(command.id) !== null && either((draft) => isLiveStep(draft, command.id))
        && either((draft) => draft.stage(command.stageId)?.deletedAt === undefined && draft.stage(command.stageId) !== null);
    case "setEmotion": case "clearEmotion": return either((draft) => isLiveStep(draft, command.stepId));
    case "moveCard":
      return start.card(command.id) !== null && isLiveCell(start, command)
        && either((draft) => draft.card(command.id)?.deletedAt === undefined);
    case "moveMicroMoment":
      return start.microMoment(command.id) !== null && isLiveStep(start, command.stepId)
        && either((draft) => draft.microMoment(command.id)?.deletedAt === undefined);
    case "setMicroMoment":
      return start.microMoment(command.id) !== null && either((draft) => draft.microMoment(command.id)?.deletedAt === undefined);
    case "setCardText": case "editCardText": case "setCardFields":
      return start.card(command.id) !== null && either((draft) => draft.card(command.id)?.deletedAt === undefined);
    case "setEdge":
      return start.edge(command.id) !== null && either((draft) => draft.edge(command.id)?.deletedAt === undefined)
        && [command.fromStepId, command.toStepId].every((id) => id === undefined || either((draft) => isLiveStep(draft, id)));
    default: return true;
  }
}
