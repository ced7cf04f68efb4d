/** Settles that what a new comment names is there: what it hangs on, and whom it mentions. */
import type { JourneyMap } from "../../generated/prisma/client";
import type { CommentAnchor } from "../contract/comments";
import { AppError } from "../errors";
import { requireRuntime } from "../runtime";
import { parseCarried } from "./carried";
import type { Database } from "./database";
import { findFrozen } from "./version-rows";

/**
 * Ids are looked for on this very map, or in the version: deleted things count, what never was there does not. Of a version
 * that only the map's file tells of nothing is kept, so the map itself is looked at. Asks the worker: not inside a transaction.
 * Throws `bad_request` with `fields`.
 */
export async function requireAnchor(map: JourneyMap, carried: unknown, { versionNumber, ...anchor }: CommentAnchor): Promise<void> {
  const { prisma, documents } = requireRuntime();
  const frozen = versionNumber === null ? null : await findFrozen(prisma, map.id, versionNumber);
  if (versionNumber !== null && !frozen && !isOfFile(map, carried, versionNumber)) throw refused("versionNumber", `This map has no version ${versionNumber}.`);
  const { cardId, stepId, laneId } = anchor;
  if (cardId === null && stepId === null) return;
  if (await documents.holds({ of: frozen ?? map.id, cardId, stepId, laneId })) return;
  throw refused(cardId === null ? "stepId" : "cardId", "What this comment is about is not on the map, or not yet. Try again when it is saved.");
}

const isOfFile = ({ fileId }: JourneyMap, carried: unknown, number: number): boolean =>
  parseCarried(carried).rest.versions.some((version) => version.mapId === fileId && version.number === number);

export interface Mentions { readonly mentionUserIds: readonly string[]; readonly mentionDepartmentIds: readonly string[] }

/**
 * Without doubles, once all of them are of this workspace. Who was mentioned before may stay, also if they have left.
 * Throws `bad_request` with `fields`.
 */
export async function requireMentions(db: Database, workspaceId: string, mentions: Mentions, before: Mentions = NOBODY): Promise<Mentions> {
  const members = await db.membership.findMany({ where: { workspaceId, userId: { in: [...mentions.mentionUserIds] } }, select: { userId: true } });
  const departments = await db.department.findMany({ where: { workspaceId, id: { in: [...mentions.mentionDepartmentIds] } }, select: { id: true } });
  requireKnown("mentionUserIds", mentions, [...members.map(({ userId }) => userId), ...before.mentionUserIds], "This person is not a member of the workspace.");
  requireKnown("mentionDepartmentIds", mentions, [...departments.map(({ id }) => id), ...before.mentionDepartmentIds], "This department is not in this workspace.");
  return { mentionUserIds: [...new Set(mentions.mentionUserIds)], mentionDepartmentIds: [...new Set(mentions.mentionDepartmentIds)] };
}
const NOBODY: Mentions = { mentionUserIds: [], mentionDepartmentIds: [] };

function requireKnown(field: keyof Mentions, mentions: Mentions, known: readonly string[], message: string): void {
  const unknown = mentions[field].flatMap((id, index) => (known.includes(id) ? [] : [[`${field}.${index}`, message] as const]));
  if (unknown.length > 0) throw new AppError("bad_request", `${field} of elsewhere`, { userMessage: message, fields: Object.fromEntries(unknown) });
}

const refused = (field: string, message: string): AppError =>
  new AppError("bad_request", `a comment's ${field} leads nowhere`, { userMessage: message, fields: { [field]: message } });
