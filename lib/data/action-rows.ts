/** An action's row as pages show it and as a file says it, and a file's action as a row. */
import type { Prisma } from "../../generated/prisma/client";
import type { JourneyAction } from "../contract/plan";
import type { ActionWithIds, GapWithIds } from "../journey/export/import-types";
import { compact, extensionsOf, isPlain } from "../journey/stored-values";
import type { Database, Transaction } from "./database";
import { insertGaps, numbering, ownersOf, unsaid } from "./gap-rows";
import { storableJson, storableText } from "./storable";

const withGaps = { gaps: { select: { id: true, carried: true }, orderBy: [{ number: "asc" }, { id: "asc" }] } } as const satisfies Prisma.ActionInclude;
type ActionRow = Prisma.ActionGetPayload<{ include: typeof withGaps }>;

/** In their order. Without asking for rights: for callers that have. */
export const orderedActions = (db: Database, journeyId: string): Promise<ActionRow[]> => db.action.findMany({
  where: { journeyId }, orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }], include: withGaps,
});
/** Null for an action of another journey. */
export const findAction = (db: Database, journeyId: string, id: string): Promise<ActionRow | null> =>
  db.action.findFirst({ where: { id, journeyId }, include: withGaps });

export const toAction = (row: ActionRow): JourneyAction => ({
  id: row.id, number: row.number, title: row.title, detail: row.detail, status: row.status, gapIds: row.gaps.map(({ id }) => id),
  closes: row.closes, cardIds: row.cardIds, ownerId: row.ownerId, departmentId: row.departmentId, due: row.due, effort: row.effort,
  impact: row.impact, metricId: row.metricId,
});

export function toFileAction(row: ActionRow): ActionWithIds {
  const left = unsaid(row.carried);
  const listed = isPlain(row.carried) && Array.isArray(row.carried.gapIds) ? row.carried.gapIds : [];
  const place = (id: string): number => (listed.includes(id) ? listed.indexOf(id) : listed.length);
  const gapIds = row.gaps.map(({ id }) => id).sort((a, b) => place(a) - place(b));
  return compact({
    id: row.id, fileId: row.fileId ?? undefined,
    action: compact({
      id: row.fileId ?? row.id, number: left.has("number") ? undefined : row.number, title: row.title, detail: row.detail ?? undefined,
      status: left.has("status") && row.status === "planned" ? undefined : row.status,
      gapIds: gapIds.length === 0 || left.has("gapIds") ? undefined : gapIds, closes: row.closes ?? undefined,
      cardIds: row.cardIds.length > 0 ? row.cardIds : undefined, ownerId: row.ownerId ?? undefined, departmentId: row.departmentId ?? undefined,
      due: row.due ?? undefined, effort: row.effort ?? undefined, impact: row.impact ?? undefined, metricId: row.metricId ?? undefined,
      ...extensionsOf(row.carried),
    }),
  });
}

export interface PlanOfFile { readonly gaps: readonly GapWithIds[]; readonly actions: readonly ActionWithIds[] }

/**
 * Behind the journey's maps and metrics and the workspace's departments, and behind what the plan has already. A gap that
 * two actions name is the first one's.
 */
export async function insertPlan(tx: Transaction, journeyId: string, { gaps, actions }: PlanOfFile, userId: string): Promise<void> {
  if (gaps.length === 0 && actions.length === 0) return;
  const last = await tx.journey.findUniqueOrThrow({ where: { id: journeyId }, select: { lastActionNumber: true, lastGapNumber: true } });
  const taken = last.lastActionNumber === 0 ? [] : await tx.action.findMany({ where: { journeyId }, select: { number: true, position: true } });
  const next = numbering([...actions.map(({ action }) => action.number), last.lastActionNumber]);
  const first = Math.max(-1, ...taken.map(({ position }) => position)) + 1;
  await tx.action.createMany({
    data: actions.map(({ id, fileId, action }, index) => ({
      id, journeyId, position: first + index, fileId: fileId ?? null, ...actionColumns(action), createdById: userId,
      number: action.number === undefined || taken.some(({ number }) => number === action.number) ? next() : action.number,
    })),
  });
  const lastGapNumber = await insertGaps(tx, journeyId, { gaps, owners: ownersOf(actions) }, userId, last.lastGapNumber);
  await tx.journey.updateMany({ where: { id: journeyId }, data: { lastActionNumber: next.last(), lastGapNumber } });
}

/** What a file says of an action but its number. */
export const actionColumns = (action: ActionWithIds["action"]) => ({
  title: storableText(action.title),
  detail: optionalText(action.detail), status: action.status ?? "planned", closes: optionalText(action.closes),
  cardIds: action.cardIds ?? [], ownerId: action.ownerId ?? null, departmentId: action.departmentId ?? null, due: action.due ?? null,
  effort: action.effort ?? null, impact: action.impact ?? null, metricId: action.metricId ?? null,
  carried: storableJson({
    ...extensionsOf(action), gapIds: action.gapIds ?? [],
    unsaid: (["number", "status", "gapIds"] as const).filter((key) => action[key] === undefined),
  }),
});
const optionalText = (text: string | undefined): string | null => (text === undefined ? null : storableText(text));
