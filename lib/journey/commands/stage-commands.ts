/** Appliers of the commands on stages. */
import { cleanText } from "../text-edit";
import { compact } from "../stored-values";
import type { StageRecord } from "../records";
import type { CommandContext } from "./context";
import { gone, idTaken, notFound } from "./context";
import type { MapDraft } from "./draft";
import { orderAfter, staysPut } from "./placing";
import type { CommandOf } from "./schema";

export type StageCommand =
  CommandOf<"addStage" | "renameStage" | "setStageGoal" | "moveStage" | "deleteStage" | "restoreStage">;

/** @returns the id of what was created, or null */
export function applyStageCommand(draft: MapDraft, command: StageCommand, context: CommandContext): string | null {
  switch (command.type) {
    case "addStage": {
      const id = command.id ?? context.newId();
      if (draft.stage(id)) throw idTaken(id);
      const { derivedFromId, fileId, extra } = command;
      draft.createStage(compact({
        id, title: cleanText(command.title), goal: cleanText(command.goal ?? "") || undefined,
        order: orderAfter(draft, "stages", "", id, command.after, context), derivedFromId, fileId, extra,
      }));
      return id;
    }
    case "renameStage":
      draft.changeStage(requireStage(draft, command.id).id, { title: cleanText(command.title) });
      return null;
    case "setStageGoal":
      draft.changeStage(requireStage(draft, command.id).id, { goal: cleanText(command.goal ?? "") || undefined });
      return null;
    case "moveStage":
      requireStage(draft, command.id);
      if (staysPut(draft, "stages", "", command.id, command.after)) return null;
      draft.changeStage(command.id, { order: orderAfter(draft, "stages", "", command.id, command.after, context) });
      return null;
    case "deleteStage":
      draft.changeStage(requireStage(draft, command.id).id, { deletedAt: context.now, deletedBy: context.userId });
      return null;
    case "restoreStage": {
      const stage = draft.stage(command.id);
      if (!stage) throw notFound("stage", command.id);
      if (stage.deletedAt) draft.changeStage(stage.id, { deletedAt: undefined, deletedBy: undefined });
      return null;
    }
  }
}

export function requireStage(draft: MapDraft, id: string): StageRecord {
  const stage = draft.stage(id);
  if (!stage) throw notFound("stage", id);
  if (stage.deletedAt) throw gone("stage", id);
  return stage;
}
