/** Commands that make a thing of another map again, with where it came from and who wrote it when. */
import type { Command } from "../../commands/schema";
import { departmentEmotionKey, teamEmotionKey, type MapModel, type Thing } from "../../model";
import { microMomentsOf, stepsOf } from "../match";

/** @param from the map that has the things the commands make, under the same ids */
export function withProvenance(command: Command, from: MapModel, authorOf: (cardId: string) => string | undefined): Command {
  switch (command.type) {
    case "addCard": {
      const card = command.id === undefined ? undefined : from.cards.get(command.id);
      return card ? { ...command, ...origin(card), authorId: authorOf(card.id), createdAt: card.createdAt, updatedAt: card.updatedAt } : command;
    }
    case "addStage": return { ...command, ...originIn(from.stages, command.id) };
    case "addStep": return { ...command, ...originIn(stepsOf(from), command.id) };
    case "addLane": return { ...command, ...originIn(from.lanes, command.id) };
    case "addEdge": return { ...command, ...originIn(from.edges, command.id) };
    case "addMicroMoment": return { ...command, ...originIn(microMomentsOf(from), command.id) };
    case "setEmotion": {
      const { stepId, departmentId } = command;
      const point = from.emotions.get(departmentId === undefined ? teamEmotionKey(stepId) : departmentEmotionKey(stepId, departmentId));
      return point ? { ...command, ...origin(point), intended: point.intended } : command;
    }
    default: return command;
  }
}

const originIn = (things: readonly Thing[], id: string | undefined) => origin(things.find((thing) => thing.id === id));
const origin = (thing: Thing | undefined) =>
  ({ derivedFromId: thing?.derivedFromId, fileId: thing?.fileId, extra: thing?.extra && { ...thing.extra } });
