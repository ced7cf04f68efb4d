/** Appliers of the commands on micro-moments: the small wishes of which a step is made. */
import { compact } from "../stored-values";
import type { MicroMomentRecord } from "../records";
import { textDifference } from "../text-edit";
import { limitText } from "./card-target";
import type { CommandContext } from "./context";
import { gone, idTaken, notFound } from "./context";
import type { MapDraft } from "./draft";
import { orderAfter, staysPut } from "./placing";
import type { CommandOf } from "./schema";
import { requireStep } from "./step-commands";

export type MicroMomentCommand = CommandOf<
  "addMicroMoment" | "setMicroMoment" | "moveMicroMoment" | "deleteMicroMoment" | "restoreMicroMoment">;

/** @returns the id of what was created, or null */
export function applyMicroMomentCommand(draft: MapDraft, command: MicroMomentCommand, context: CommandContext): string | null {
  const place = (id: string, stepId: string, after: string | null | undefined) =>
    ({ stepId: requireStep(draft, stepId).id, order: orderAfter(draft, "microMoments", stepId, id, after, context) });
  if (command.type === "addMicroMoment") {
    const id = command.id ?? context.newId();
    if (draft.microMoment(id)) throw idTaken(id);
    const { channel, derivedFromId, fileId, extra } = command;
    draft.createMicroMoment(compact({
      id, text: limitText(command.text), channel, place: place(id, command.stepId, command.after), derivedFromId, fileId, extra,
    }));
    return id;
  }
  const { id } = command;
  const moment = draft.microMoment(id);
  if (!moment) throw notFound("micro-moment", id);
  if (moment.deletedAt && command.type !== "restoreMicroMoment") throw gone("micro-moment", id);
  switch (command.type) {
    case "setMicroMoment":
      if (command.text !== undefined) draft.spliceMicroMoment(id, textDifference(moment.text, limitText(command.text)));
      if (command.channel !== undefined) draft.changeMicroMoment(id, { channel: command.channel ?? undefined });
      break;
    case "moveMicroMoment":
      if (moment.place.stepId !== command.stepId || !staysPut(draft, "microMoments", command.stepId, id, command.after)) {
        draft.changeMicroMoment(id, { place: place(id, command.stepId, command.after) });
      }
      break;
    case "deleteMicroMoment":
      draft.changeMicroMoment(id, { deletedAt: context.now, deletedBy: context.userId });
      break;
    case "restoreMicroMoment": {
      const stepId = command.stepId ?? moment.place.stepId;
      const changes: Partial<MicroMomentRecord> = stepId === requireStep(draft, stepId).id && stepId !== moment.place.stepId
        ? { place: place(id, stepId, undefined) } : {};
      if (moment.deletedAt || changes.place) draft.changeMicroMoment(id, { ...changes, deletedAt: undefined, deletedBy: undefined });
    }
  }
  return null;
}
