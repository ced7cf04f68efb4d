/** The card a command is aimed at, and the limits of what may be written on it. */
import type { CardRecord } from "../records";
import { cleanText } from "../text-edit";
import type { CommandContext } from "./context";
import { gone, notFound, refused } from "./context";
import type { MapDraft } from "./draft";

/** Characters (not UTF-16 units) a card's text or detail may hold. */
const MAX_TEXT = 10_000;
/** `updatedAt` is renewed at most this often: one more value per letter would double what typing costs. */
const TOUCH_MS = 60_000;

export function requireCard(draft: MapDraft, id: string): CardRecord {
  const card = draft.card(id);
  if (!card) throw notFound("note", id);
  if (card.deletedAt) throw gone("note", id);
  return card;
}

/** @throws AppError `bad_request` beyond 10,000 characters */
export function limitText(text: string): string {
  const clean = cleanText(text);
  if (isTooLong(clean)) throw tooLong();
  return clean;
}
export const isTooLong = (text: string): boolean => text.length > MAX_TEXT && [...text].length > MAX_TEXT;
export const tooLong = (): Error => refused("A note holds at most 10,000 characters.");

/** Renews `updatedAt` of a card that was not made or changed within the last minute. */
export function touchCard(draft: MapDraft, id: string, context: CommandContext): void {
  const card = draft.card(id);
  const last = card?.updatedAt ?? card?.createdAt;
  if (last !== undefined && Math.abs(Date.parse(context.now) - Date.parse(last)) < TOUCH_MS) return;
  draft.changeCard(id, { updatedAt: context.now });
}
