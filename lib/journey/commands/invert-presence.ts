/** What brings back what a batch deleted, and deletes what it made or restored: by comparing before and after. */
import type { EdgeRecord } from "../records";
import type { MapDraft } from "./draft";
import { isLiveCell, isLiveStep } from "./live";
import type { Command } from "./schema";

export interface PresenceBack {
  /** To do before anything else: columns and rows, then the cards in them. */
  readonly restore: readonly Command[];
  /** To do at the very end: cards, then the rows and columns they were in. */
  readonly remove: readonly Command[];
}

export function invertPresence(start: MapDraft, end: MapDraft, commands: readonly Command[]): PresenceBack {
  const named: Record<Kind, Set<string>> = {
    stage: new Set(), step: new Set(), lane: new Set(), card: new Set(), moment: new Set(), edge: new Set(),
  };
  for (const command of commands) {
    const kind = kindOf(command);
    if (kind && "id" in command && command.id !== undefined) named[kind].add(command.id);
  }
  const restore: Command[] = [];
  const remove: Command[] = [];
  for (const kind of ["stage", "step", "lane", "card", "moment", "edge"] as const) {
    const removed: Command[] = [];
    for (const id of named[kind]) {
      const [was, is] = [isThere(start, kind, id), isThere(end, kind, id)];
      if (was && !is) restore.push(...bringBack(start, kind, id));
      if (!was && (kind === "card" ? isPutOnBoard(start.card(id), end.card(id)) : kind === "moment" ? isPutOnBoard(start.microMoment(id), end.microMoment(id)) : is)) removed.push(removal(kind, id));
    }
    // What was made last goes first, and what holds others goes after them.
    remove.unshift(...removed.reverse());
  }
  return { restore, remove };
}

type Kind = "stage" | "step" | "lane" | "card" | "moment" | "edge";
function kindOf(command: Command): Kind | null {
  switch (command.type) {
    case "addStage": case "deleteStage": case "restoreStage": return "stage";
    case "addStep": case "deleteStep": case "restoreStep": return "step";
    case "addLane": case "deleteLane": case "restoreLane": return "lane";
    case "addCard": case "deleteCard": case "restoreCard": case "moveCard": return "card";
    case "addMicroMoment": case "deleteMicroMoment": case "restoreMicroMoment": case "moveMicroMoment": return "moment";
    case "addEdge": case "deleteEdge": return "edge";
    default: return null;
  }
}

/** For a card or micro-moment: on the board. One that lost its cell and was moved out of the tray goes back into it by being deleted. */
function isThere(draft: MapDraft, kind: Kind, id: string): boolean {
  switch (kind) {
    case "stage": return isKept(draft.stage(id));
    case "step": return isKept(draft.step(id));
    case "lane": return isKept(draft.lane(id));
    case "edge": return isKept(draft.edge(id));
    case "moment": {
      const moment = draft.microMoment(id);
      return isKept(moment) && moment !== null && isLiveStep(draft, moment.place.stepId);
    }
    case "card": {
      const card = draft.card(id);
      return isKept(card) && card !== null && isLiveCell(draft, card.place);
    }
  }
}
type Placed = { readonly deletedAt?: string; readonly place: { readonly stepId: string; readonly laneId?: string } } | null;
/** A card the batch wrote or took out of the tray, even when it deleted the new cell afterwards. */
function isPutOnBoard(was: Placed, is: Placed): boolean {
  if (!is || !isKept(is)) return false;
  return !was || !isKept(was) || was.place.stepId !== is.place.stepId || was.place.laneId !== is.place.laneId;
}
const isKept = (record: { readonly deletedAt?: string } | null): boolean => record !== null && !record.deletedAt;

function bringBack(start: MapDraft, kind: Kind, id: string): Command[] {
  switch (kind) {
    case "stage": return [{ type: "restoreStage", id }];
    case "step": return [{ type: "restoreStep", id }];
    case "lane": return [{ type: "restoreLane", id }];
    case "card": {
      const place = start.card(id)?.place;
      return place ? [{ type: "restoreCard", id, stepId: place.stepId, laneId: place.laneId }] : [];
    }
    case "moment": return [{ type: "restoreMicroMoment", id, stepId: start.microMoment(id)?.place.stepId }];
    case "edge": {
      const edge = start.edge(id);
      return edge && isLiveStep(start, edge.fromStepId) && isLiveStep(start, edge.toStepId) ? [addEdgeAgain(edge)] : [];
    }
  }
}
function removal(kind: Kind, id: string): Command {
  switch (kind) {
    case "stage": return { type: "deleteStage", id };
    case "step": return { type: "deleteStep", id };
    case "lane": return { type: "deleteLane", id };
    case "card": return { type: "deleteCard", id };
    case "moment": return { type: "deleteMicroMoment", id };
    case "edge": return { type: "deleteEdge", id };
  }
}
function addEdgeAgain(edge: EdgeRecord): Command {
  const { id, kind, fromStepId, toStepId, label, departmentId, derivedFromId, fileId, extra } = edge;
  return {
    type: "addEdge", id, kind, fromStepId, toStepId, label, departmentId, derivedFromId, fileId,
    extra: extra && { ...extra },
  };
}
