/** Appliers of the commands on lanes. */
import { cleanText } from "../text-edit";
import { compact } from "../stored-values";
import type { LaneRecord } from "../records";
import type { CommandContext } from "./context";
import { gone, idTaken, notFound } from "./context";
import type { MapDraft } from "./draft";
import { orderAfter, staysPut } from "./placing";
import type { CommandOf } from "./schema";

export type LaneCommand =
  CommandOf<"addLane" | "renameLane" | "moveLane" | "showLane" | "deleteLane" | "restoreLane">;

/** @returns the id of what was created, or null */
export function applyLaneCommand(draft: MapDraft, command: LaneCommand, context: CommandContext): string | null {
  switch (command.type) {
    case "addLane": {
      const id = command.id ?? context.newId();
      if (draft.lane(id)) throw idTaken(id);
      const { laneType, originalType, derivedFromId, fileId, extra } = command;
      draft.createLane(compact({
        id, type: laneType, originalType, title: cleanText(command.title),
        subtitle: cleanText(command.subtitle ?? "") || undefined,
        order: orderAfter(draft, "lanes", "", id, command.after, context),
        hidden: command.hidden ?? false, collapsed: command.collapsed ?? false, derivedFromId, fileId, extra,
      }));
      return id;
    }
    case "renameLane": {
      const lane = requireLane(draft, command.id);
      const subtitle = command.subtitle === undefined ? lane.subtitle : cleanText(command.subtitle ?? "") || undefined;
      draft.changeLane(lane.id, { title: cleanText(command.title), ...(subtitle === lane.subtitle ? {} : { subtitle }) });
      return null;
    }
    case "moveLane":
      requireLane(draft, command.id);
      if (staysPut(draft, "lanes", "", command.id, command.after)) return null;
      draft.changeLane(command.id, { order: orderAfter(draft, "lanes", "", command.id, command.after, context) });
      return null;
    case "showLane": {
      const { hidden, collapsed } = command;
      draft.changeLane(requireLane(draft, command.id).id, {
        ...(hidden === undefined ? {} : { hidden }), ...(collapsed === undefined ? {} : { collapsed }),
      });
      return null;
    }
    case "deleteLane":
      draft.changeLane(requireLane(draft, command.id).id, { deletedAt: context.now, deletedBy: context.userId });
      return null;
    case "restoreLane": {
      const lane = draft.lane(command.id);
      if (!lane) throw notFound("lane", command.id);
      if (lane.deletedAt) draft.changeLane(lane.id, { deletedAt: undefined, deletedBy: undefined });
      return null;
    }
  }
}

export function requireLane(draft: MapDraft, id: string): LaneRecord {
  const lane = draft.lane(id);
  if (!lane) throw notFound("lane", id);
  if (lane.deletedAt) throw gone("lane", id);
  return lane;
}
