/** Appliers of the commands on edges between steps. */
import { cleanText } from "../text-edit";
import { compact } from "../stored-values";
import type { CommandContext } from "./context";
import { gone, idTaken, notFound } from "./context";
import type { EdgeRecord } from "../records";
import type { MapDraft } from "./draft";
import type { CommandOf } from "./schema";
import { requireStep } from "./step-commands";

export type EdgeCommand = CommandOf<"addEdge" | "setEdge" | "deleteEdge">;

/** Adding an edge under the id of a deleted one brings that one back. @returns the id of what was created, or null */
export function applyEdgeCommand(draft: MapDraft, command: EdgeCommand, context: CommandContext): string | null {
  switch (command.type) {
    case "addEdge": {
      const id = command.id ?? context.newId();
      const before = draft.edge(id);
      if (before && !before.deletedAt) throw idTaken(id);
      requireStep(draft, command.fromStepId);
      requireStep(draft, command.toStepId);
      const { kind, fromStepId, toStepId, departmentId } = command;
      draft.putEdge(compact({
        id, kind, fromStepId, toStepId, label: cleanText(command.label ?? "") || undefined, departmentId,
        derivedFromId: command.derivedFromId ?? before?.derivedFromId, fileId: command.fileId ?? before?.fileId,
        extra: command.extra ?? before?.extra,
      }));
      return id;
    }
    case "setEdge": {
      const edge = requireEdge(draft, command.id);
      const fromStepId = command.fromStepId === undefined ? edge.fromStepId : requireStep(draft, command.fromStepId).id;
      const toStepId = command.toStepId === undefined ? edge.toStepId : requireStep(draft, command.toStepId).id;
      const label = command.label === undefined ? edge.label : cleanText(command.label ?? "") || undefined;
      const departmentId = command.departmentId === undefined ? edge.departmentId : command.departmentId ?? undefined;
      draft.putEdge(compact({ ...edge, kind: command.kind ?? edge.kind, fromStepId, toStepId, label, departmentId }));
      return null;
    }
    case "deleteEdge": {
      const edge = requireEdge(draft, command.id);
      draft.putEdge(compact({ ...edge, deletedAt: context.now, deletedBy: context.userId }));
      return null;
    }
  }
}

function requireEdge(draft: MapDraft, id: string): EdgeRecord {
  const edge = draft.edge(id);
  if (!edge) throw notFound("connection", id);
  if (edge.deletedAt) throw gone("connection", id);
  return edge;
}
