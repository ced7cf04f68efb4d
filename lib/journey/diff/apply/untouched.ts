/** Whether what a command would change is still as it was at an earlier time: then nobody else has had a hand in it. */
import { CARD_FIELD_NAMES } from "../../commands/card-commands";
import type { MapDraft } from "../../commands/draft";
import type { Command, CommandOf } from "../../commands/schema";
import { departmentEmotionKey, teamEmotionKey } from "../../model";
import { sameValue } from "../fields";
import { sameContents } from "./untouched-contents";

/**
 * The command where all it is about is the same in both maps, the part of it that is, or null.
 * @param then the map as it was at the earlier time
 */
export function whereUntouched(command: Command, then: MapDraft, now: MapDraft): Command | null {
  if (command.type === "setCardFields") return untouchedFields(command, then, now);
  return isUntouched(command, then, now) ? command : null;
}

function isUntouched(command: Command, then: MapDraft, now: MapDraft): boolean {
  const same = (what: (map: MapDraft) => unknown): boolean => sameValue(what(then) ?? null, what(now) ?? null);
  switch (command.type) {
    case "addStage": case "addStep": case "addLane": case "addCard": case "addMicroMoment": return true;
    case "renameStage": return same((map) => map.stage(command.id)?.title);
    case "setStageGoal": return same((map) => map.stage(command.id)?.goal);
    case "moveStage": return same((map) => map.stage(command.id)?.order);
    case "restoreStage": return same((map) => map.stage(command.id)?.deletedAt);
    case "deleteStage": return same((map) => map.stage(command.id)) && sameContents(then, now, { stageId: command.id });
    case "renameStep": return same((map) => map.step(command.id)?.title);
    case "setStepMoment": return same((map) => map.step(command.id)?.momentOfTruth);
    case "moveStep": return same((map) => map.step(command.id)?.place);
    case "restoreStep": return same((map) => map.step(command.id)?.deletedAt);
    case "deleteStep": return same((map) => map.step(command.id)) && sameContents(then, now, { stepId: command.id });
    case "renameLane": return same((map) => [map.lane(command.id)?.title, map.lane(command.id)?.subtitle ?? null]);
    case "showLane": return same((map) => [map.lane(command.id)?.hidden, map.lane(command.id)?.collapsed]);
    case "moveLane": return same((map) => map.lane(command.id)?.order);
    case "restoreLane": return same((map) => map.lane(command.id)?.deletedAt);
    case "deleteLane": return same((map) => map.lane(command.id)) && sameContents(then, now, { laneId: command.id });
    case "moveCard": return same((map) => map.card(command.id)?.place);
    case "setCardText": case "editCardText": return same((map) => map.card(command.id)?.text);
    case "restoreCard": return same((map) => map.card(command.id)?.deletedAt);
    case "deleteCard": return same((map) => map.card(command.id));
    case "setMicroMoment": return same((map) => [map.microMoment(command.id)?.text, map.microMoment(command.id)?.channel ?? null]);
    case "moveMicroMoment": return same((map) => map.microMoment(command.id)?.place);
    case "restoreMicroMoment": return same((map) => map.microMoment(command.id)?.deletedAt);
    case "deleteMicroMoment": return same((map) => map.microMoment(command.id));
    case "setEmotion": case "clearEmotion": return same((map) => map.emotion(keyOf(command))?.value);
    case "addEdge": case "setEdge": case "deleteEdge": return command.id === undefined || same((map) => map.edge(command.id ?? ""));
    // A difference is never told in these: they are made of the others.
    case "setCardFields": case "splitStage": case "splitStep": case "mergeStages": case "mergeSteps": return false;
  }
}

const keyOf = ({ stepId, departmentId }: CommandOf<"setEmotion" | "clearEmotion">): string =>
  (departmentId === undefined ? teamEmotionKey(stepId) : departmentEmotionKey(stepId, departmentId));

function untouchedFields(command: CommandOf<"setCardFields">, then: MapDraft, now: MapDraft): Command | null {
  const [before, after] = [then.card(command.id), now.card(command.id)];
  const touched = CARD_FIELD_NAMES.filter((field) => !sameValue(before?.[field] ?? null, after?.[field] ?? null));
  const left = Object.fromEntries(Object.entries(command).filter(([key]) =>
    !touched.some((field) => field === key) && (key !== "cardType" || before?.type === after?.type)));
  return Object.keys(left).length > 2 ? { ...left, type: command.type, id: command.id } : null;
}
