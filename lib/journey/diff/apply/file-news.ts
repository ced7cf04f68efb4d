/** Which of the commands that would make a map what a file says are the file's news, and which would undo what people did. */
import { CARD_FIELD_NAMES } from "../../commands/card-commands";
import type { Command, CommandOf } from "../../commands/schema";
import { departmentEmotionKey, teamEmotionKey, type Card, type MapModel, type Thing } from "../../model";
import { compact } from "../../stored-values";
import { diffMaps } from "../diff-maps";
import { sameValue } from "../fields";
import { microMomentsOf, stepsOf } from "../match";
import type { MapMatch, Matching } from "../types";

/** `made-here`: no file ever had it. `changed-here`: the file says what it said before. `deleted-here`: likewise, and it is gone. */
export type StayReason = "made-here" | "changed-here" | "deleted-here";
export interface Verdict { readonly command: Command | null; readonly stays?: StayReason }

interface Maps {
  readonly today: MapModel;
  readonly base: MapModel | null;
  readonly file: MapModel;
  /** Of today's map with the file's. */
  readonly match: MapMatch;
}
const TAKEN = (command: Command): Verdict => ({ command });
const LEFT: Verdict = { command: null, stays: "changed-here" };

export function createNews({ today, base, file, match }: Maps): (command: Command) => Verdict {
  const [now, old, next] = [thingsOf(today), base && thingsOf(base), thingsOf(file)];
  const moved = base && new Set(diffMaps(base, file).changes.flatMap(({ kind, after }) => (after && (kind === "moved" || kind === "reordered") ? [after.id] : [])));
  const inFile = (id: string): string => [match.cards, match.stages, match.steps, match.lanes, match.edges, match.microMoments]
    .map((matching: Matching<unknown>) => matching.toAfter.get(id)).find((found) => found !== undefined) ?? id;
  /** The file says something else than it said before. */
  const says = (id: string, ...fields: readonly string[]): boolean => {
    const [was, is] = [old?.get(id), next.get(inFile(id))];
    return !was || fields.some((field) => !sameValue(said(was, field), said(is, field)));
  };
  const news = (command: Command, isNews: boolean): Verdict => (isNews ? TAKEN(command) : LEFT);
  return (command) => {
    switch (command.type) {
      case "addStage": case "addStep": case "addLane": case "addCard": case "addMicroMoment": case "addEdge":
      case "restoreStage": case "restoreStep": case "restoreLane": case "restoreCard": case "restoreMicroMoment":
        return command.id !== undefined && old?.has(command.id) ? { command: null, stays: "deleted-here" } : TAKEN(command);
      case "deleteStage": case "deleteStep": case "deleteLane": case "deleteCard": case "deleteMicroMoment": case "deleteEdge":
        return goes(command.id) ? TAKEN(command) : { command: null, stays: wasThere(command.id) ? "changed-here" : "made-here" };
      case "renameStage": case "renameStep": return news(command, says(command.id, "title"));
      case "renameLane": return news(command, says(command.id, "title", "subtitle"));
      case "setStageGoal": return news(command, says(command.id, "goal"));
      case "setStepMoment": return news(command, says(command.id, "momentOfTruth"));
      case "showLane": return news(command, says(command.id, "hidden", "collapsed"));
      case "setCardText": case "editCardText": return news(command, says(command.id, "text"));
      case "setMicroMoment": return news(command, says(command.id, "text", "channel"));
      case "setEdge": return news(command, says(command.id, "kind", "label", "departmentId", "fromStepId", "toStepId"));
      case "moveStage": case "moveStep": case "moveLane": case "moveCard": case "moveMicroMoment":
        return news(command, !moved || !old?.has(command.id) || moved.has(inFile(command.id)));
      case "setCardFields": return newFields(command);
      case "setEmotion": case "clearEmotion": {
        const key = command.departmentId === undefined ? teamEmotionKey(command.stepId) : departmentEmotionKey(command.stepId, command.departmentId);
        const [was, is] = [base?.emotions.get(key)?.value, file.emotions.get(key)?.value];
        if (!base || was !== is) return TAKEN(command);
        return { command: null, stays: was === undefined ? "made-here" : "changed-here" };
      }
      // A difference is never told in these: they are made of the others.
      case "splitStage": case "splitStep": case "mergeStages": case "mergeSteps": return LEFT;
    }
  };

  function newFields(command: CommandOf<"setCardFields">): Verdict {
    const { type, id, cardType, ...fields } = command;
    const left = compact({ ...Object.fromEntries(Object.entries(fields).filter(([field]) => says(id, field))), cardType: says(id, "type") ? cardType : undefined });
    const wanted = Object.keys(fields).length + (cardType === undefined ? 0 : 1);
    const some = Object.keys(left).length;
    return { command: some > 0 ? { type, id, ...left } : null, ...(some < wanted && { stays: "changed-here" as const }) };
  }

  function wasThere(id: string): boolean {
    return old ? old.has(id) : now.get(id)?.fileId !== undefined;
  }
  /** The file had it, and nobody here has had a hand in it or put something of their own there. */
  function goes(id: string): boolean {
    if (!wasThere(id)) return false;
    return !old || sameValue(plain(old.get(id)), plain(now.get(id))) && held(id).every((card) => sameValue(plain(old.get(card.id)), plain(card)));
  }
  function held(id: string): readonly Card[] {
    const steps = new Set([id, ...stepsOf(today).filter(({ stageId }) => stageId === id).map((step) => step.id)]);
    return [...today.cards.values()].filter(({ place }) => steps.has(place.stepId) || place.laneId === id);
  }
}

function thingsOf(map: MapModel): ReadonlyMap<string, Thing> {
  const things: readonly Thing[] = [...map.stages, ...stepsOf(map), ...map.lanes, ...map.cards.values(), ...map.edges, ...microMomentsOf(map)];
  return new Map(things.map((thing) => [thing.id, thing]));
}
const said = (thing: Thing | undefined, field: string): unknown => {
  const value: unknown = thing && Reflect.get(thing, field);
  return value === undefined || value === false || (Array.isArray(value) && value.length === 0) ? null : value;
};
const CARD_SAYS: readonly string[] = ["text", "type", ...CARD_FIELD_NAMES];
const SAYS: readonly string[] = ["title", "goal", "subtitle", "hidden", "collapsed", "momentOfTruth", "kind", "label", "channel", "fromStepId", "toStepId", "stageId"];
/** What a thing says and where it is, without when it was touched and what is in it. */
function plain(thing: Thing | undefined): unknown {
  if (!thing) return null;
  const place: unknown = Reflect.get(thing, "place");
  const cell = typeof place === "object" && place !== null ? [Reflect.get(place, "stepId"), Reflect.get(place, "laneId")] : null;
  return [cell, [...CARD_SAYS, ...SAYS].map((field) => said(thing, field))];
}
