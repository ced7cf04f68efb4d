/** Appliers of the commands on steps. */
import { cleanText } from "../text-edit";
import { compact } from "../stored-values";
import type { StepRecord } from "../records";
import type { CommandContext } from "./context";
import { gone, idTaken, notFound } from "./context";
import type { MapDraft } from "./draft";
import { orderAfter, staysPut } from "./placing";
import type { CommandOf } from "./schema";
import { requireStage } from "./stage-commands";

export type StepCommand =
  CommandOf<"addStep" | "renameStep" | "moveStep" | "setStepMoment" | "deleteStep" | "restoreStep">;

/** @returns the id of what was created, or null */
export function applyStepCommand(draft: MapDraft, command: StepCommand, context: CommandContext): string | null {
  switch (command.type) {
    case "addStep": {
      const id = command.id ?? context.newId();
      if (draft.step(id)) throw idTaken(id);
      const stageId = requireStage(draft, command.stageId).id;
      const { momentOfTruth, derivedFromId, fileId, extra } = command;
      draft.createStep(compact({
        id, title: cleanText(command.title), momentOfTruth,
        place: { stageId, order: orderAfter(draft, "steps", stageId, id, command.after, context) },
        derivedFromId, fileId, extra,
      }));
      return id;
    }
    case "renameStep":
      draft.changeStep(requireStep(draft, command.id).id, { title: cleanText(command.title) });
      return null;
    case "moveStep": {
      const step = requireStep(draft, command.id);
      const stageId = requireStage(draft, command.stageId).id;
      if (step.place.stageId === stageId && staysPut(draft, "steps", stageId, step.id, command.after)) return null;
      const order = orderAfter(draft, "steps", stageId, step.id, command.after, context);
      draft.changeStep(step.id, { place: { stageId, order } });
      return null;
    }
    case "setStepMoment":
      draft.changeStep(requireStep(draft, command.id).id, { momentOfTruth: command.momentOfTruth ?? undefined });
      return null;
    case "deleteStep": {
      // One that went with its stage may still be deleted itself, so that it does not come back with the stage.
      const step = draft.step(command.id);
      if (!step) throw notFound("step", command.id);
      if (step.deletedAt) throw gone("step", command.id);
      draft.changeStep(step.id, { deletedAt: context.now, deletedBy: context.userId });
      return null;
    }
    case "restoreStep": {
      const step = draft.step(command.id);
      if (!step) throw notFound("step", command.id);
      if (step.deletedAt) draft.changeStep(step.id, { deletedAt: undefined, deletedBy: undefined });
      return null;
    }
  }
}

/** A step on the board: neither deleted itself nor with its stage. */
export function requireStep(draft: MapDraft, id: string): StepRecord {
  const step = draft.step(id);
  if (!step) throw notFound("step", id);
  const stage = draft.stage(step.place.stageId);
  if (step.deletedAt || !stage || stage.deletedAt) throw gone("step", id);
  return step;
}
