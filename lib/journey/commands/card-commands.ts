/** Appliers of the commands that create, move, delete and describe cards. */
import { cellKey } from "../model";
import type { CardFields, CardType, Place } from "../model";
import { cleanText, textDifference } from "../text-edit";
import { compact } from "../stored-values";
import type { CardRecord } from "../records";
import { CARD_TYPE_OF_LANE } from "../lane-card-types";
import type { CommandContext } from "./context";
import { gone, idTaken, notFound, refused } from "./context";
import type { MapDraft } from "./draft";
import { limitText, requireCard, touchCard } from "./card-target";
import { requireLane } from "./lane-commands";
import { isLiveCell } from "./live";
import type { After } from "./placing";
import { orderAfter, staysPut } from "./placing";
import type { CommandOf } from "./schema";
import { requireStep } from "./step-commands";


export type CardCommand = CommandOf<"addCard" | "setCardFields" | "moveCard" | "deleteCard" | "restoreCard">;

/** @returns the id of what was created, or null */
export function applyCardCommand(draft: MapDraft, command: CardCommand, context: CommandContext): string | null {
  switch (command.type) {
    case "addCard": return addCard(draft, command, context);
    case "setCardFields": {
      const card = requireCard(draft, command.id);
      const { detail, ...changes } = changedFields(command);
      if (command.cardType) draft.changeCard(card.id, { type: command.cardType });
      if (Object.keys(changes).length > 0) draft.changeCard(card.id, changes);
      if (command.detail !== undefined) {
        draft.spliceCard(card.id, "detail", textDifference(card.detail ?? "", limitText(detail ?? "")));
      }
      // A file says itself when a card was last touched.
      if (command.updatedAt === undefined) touchCard(draft, card.id, context);
      else draft.changeCard(card.id, { updatedAt: command.updatedAt ?? undefined });
      return null;
    }
    case "moveCard": {
      const card = requireCard(draft, command.id);
      moveCard(draft, card, command.stepId, command.laneId, command.after, context);
      return null;
    }
    case "deleteCard":
      draft.changeCard(requireCard(draft, command.id).id, { deletedAt: context.now, deletedBy: context.userId });
      return null;
    case "restoreCard": return restoreCard(draft, command, context);
  }
}

function addCard(draft: MapDraft, command: CommandOf<"addCard">, context: CommandContext): string {
  const id = command.id ?? context.newId();
  if (draft.card(id)) throw idTaken(id);
  const { stepId, laneId, type } = requireCell(draft, command.stepId, command.laneId, command.fileId !== undefined);
  const { originalType, authorId, updatedAt, derivedFromId, fileId, extra } = command;
  const order = orderAfter(draft, "cards", cellKey(stepId, laneId), id, command.after, context);
  const { detail, ...fields } = changedFields(command);
  draft.createCard(compact({
    id, place: { stepId, laneId, order }, type: command.cardType ?? type, originalType, text: limitText(command.text),
    detail: detail ? limitText(detail) : undefined, ...fields,
    // A file that does not say when a card was written is not corrected.
    createdAt: command.createdAt ?? (fileId === undefined ? context.now : undefined),
    authorId, updatedAt, derivedFromId, fileId, extra,
    clientId: draft.doc.clientID,
  }));
  return id;
}

/** The cell a card may be put in, and the type a card there has of itself. */
function requireCell(draft: MapDraft, stepId: string, laneId: string, imported: boolean): {
  stepId: string; laneId: string; type: CardType;
} {
  const step = requireStep(draft, stepId);
  const lane = requireLane(draft, laneId);
  // What a file put there is kept and shows as recovered; nobody may add to it.
  if (lane.type === "feelings" && !imported) throw refused("The feeling lane holds points, not notes.");
  return { stepId: step.id, laneId: lane.id, type: CARD_TYPE_OF_LANE[lane.type] };
}

function moveCard(
  draft: MapDraft, card: CardRecord, toStepId: string, toLaneId: string, after: After, context: CommandContext,
): void {
  const { stepId, laneId } = requireCell(draft, toStepId, toLaneId, false);
  const cell = cellKey(stepId, laneId);
  const stays = card.place.stepId === stepId && card.place.laneId === laneId;
  if (stays && staysPut(draft, "cards", cell, card.id, after)) return;
  const place: Place = { stepId, laneId, order: orderAfter(draft, "cards", cell, card.id, after, context) };
  draft.changeCard(card.id, { place });
}

function restoreCard(draft: MapDraft, command: CommandOf<"restoreCard">, context: CommandContext): null {
  const card = draft.card(command.id);
  if (!card) throw notFound("note", command.id);
  const stepId = command.stepId ?? card.place.stepId;
  const laneId = command.laneId ?? card.place.laneId;
  if (stepId !== card.place.stepId || laneId !== card.place.laneId) moveCard(draft, card, stepId, laneId, undefined, context);
  else if (!isLiveCell(draft, card.place)) {
    throw gone("cell", cellKey(stepId, laneId), "Its row or step is gone. Choose a new place for this note.");
  }
  if (card.deletedAt) draft.changeCard(card.id, { deletedAt: undefined, deletedBy: undefined });
  return null;
}
/** The fields a command names, `null` (clear) as undefined. */
function changedFields(command: CommandOf<"addCard" | "setCardFields">): Partial<CardFields> {
  const changes: Partial<Record<keyof CardFields, unknown>> = {};
  for (const key of CARD_FIELD_NAMES) {
    if (command[key] !== undefined) changes[key] = cleanValue(command[key]) ?? undefined;
  }
  return changes as Partial<CardFields>;
}
/** Every optional field of a card. */
export const CARD_FIELD_NAMES = [
  "detail", "departmentId", "ownerId", "confidence", "severity", "answered", "splitFromId", "mergedFromIds", "tags",
  "channels", "touchpoint", "momentOfTruth", "metricId", "votes", "evidenceIds", "assumptions", "links",
] as const satisfies readonly (keyof CardFields)[];

/** Plain values with every text in them as all replicas can hold it. */
function cleanValue(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)
    .map(([key, item]) => [key, cleanValue(item)]));
}
