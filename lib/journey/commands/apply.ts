/** Applies a batch of commands to a document: all of them in one transaction, or none. */
import type * as Y from "yjs";
import { AppError, isAppError } from "../../errors";
import { commitWrites, readSchemaVersion, writeSchemaVersion } from "../doc";
import { SCHEMA_VERSION } from "../schema-version";
import { applyCardCommand } from "./card-commands";
import { partsOf } from "./compose";
import type { CommandContext } from "./context";
import { MapDraft } from "./draft";
import { applyEdgeCommand } from "./edge-commands";
import { applyEmotionCommand } from "./emotion-commands";
import { applyLaneCommand } from "./lane-commands";
import { applyMicroMomentCommand } from "./micro-moment-commands";
import type { Command } from "./schema";
import { applyStageCommand } from "./stage-commands";
import { applyStepCommand } from "./step-commands";
import { applyTextCommand } from "./text-commands";

export interface Applied {
  /** Per command: the id of what it created, or null. */
  readonly ids: readonly (string | null)[];
}

/**
 * @param origin the Yjs transaction origin
 * @throws AppError `not_found` (a target never existed), `conflict` (a target is deleted, an id is taken),
 *   `bad_request`; `fields` names the command by its index (`commands.3`). Nothing has been written then.
 */
export function applyCommands(
  doc: Y.Doc, commands: readonly Command[], context: CommandContext, origin?: unknown,
): Applied {
  const { draft, ids } = planCommands(doc, commands, context);
  if (draft.writes.length > 0 || readSchemaVersion(doc) === 0) {
    doc.transact(() => {
      if (readSchemaVersion(doc) === 0) writeSchemaVersion(doc, SCHEMA_VERSION);
      commitWrites(doc, draft.writes);
    }, origin);
  }
  return { ids };
}

/** Checks a batch and plans its writes without touching the document. @throws AppError as `applyCommands` */
export function planCommands(
  doc: Y.Doc, commands: readonly Command[], context: CommandContext,
): Applied & { readonly draft: MapDraft } {
  const draft = new MapDraft(doc);
  const ids = commands.map((command, index) => {
    try {
      return applyCommand(draft, command, context);
    } catch (error) {
      throw isAppError(error) ? atCommand(error, index) : error;
    }
  });
  return { draft, ids };
}

const atCommand = (error: AppError, index: number): AppError => new AppError(error.code, error.message, {
  userMessage: error.userMessage, cause: error, fields: { [`commands.${index}`]: error.userMessage },
});

/** Applies one command to a draft. @returns the id of what it created, or null */
export function applyCommand(draft: MapDraft, command: Command, context: CommandContext): string | null {
  switch (command.type) {
    case "addStage": case "renameStage": case "setStageGoal": case "moveStage": case "deleteStage": case "restoreStage":
      return applyStageCommand(draft, command, context);
    case "addStep": case "renameStep": case "moveStep": case "setStepMoment": case "deleteStep": case "restoreStep":
      return applyStepCommand(draft, command, context);
    case "addLane": case "renameLane": case "moveLane": case "showLane": case "deleteLane": case "restoreLane":
      return applyLaneCommand(draft, command, context);
    case "addCard": case "setCardFields": case "moveCard": case "deleteCard": case "restoreCard":
      return applyCardCommand(draft, command, context);
    case "setCardText": case "editCardText":
      return applyTextCommand(draft, command, context);
    case "setEmotion": case "clearEmotion":
      return applyEmotionCommand(draft, command);
    case "addEdge": case "setEdge": case "deleteEdge":
      return applyEdgeCommand(draft, command, context);
    case "addMicroMoment": case "setMicroMoment": case "moveMicroMoment": case "deleteMicroMoment": case "restoreMicroMoment":
      return applyMicroMomentCommand(draft, command, context);
    case "splitStage": case "splitStep": {
      const id = command.id ?? context.newId();
      for (const part of partsOf(draft, { ...command, id }, context)) applyCommand(draft, part, context);
      return id;
    }
    case "mergeStages": case "mergeSteps":
      for (const part of partsOf(draft, command, context)) applyCommand(draft, part, context);
      return null;
  }
}
