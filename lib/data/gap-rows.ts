/** A gap's row as pages show it and as a file says it, and a file's gap as a row. */
import type { Gap } from "../../generated/prisma/client";
import type { JourneyGap } from "../contract/plan";
import type { FileGapChange } from "../journey/export/file-types";
import type { ActionWithIds, GapWithIds } from "../journey/export/import-types";
import { compact, extensionsOf, isPlain } from "../journey/stored-values";
import { GAP_CHANGE_KINDS, type GapChange } from "../journey/gaps/types";
import type { Database, Transaction } from "./database";
import { storableJson, storableText } from "./storable";

/** Keys of a file's entry that it left out and that have a value here: left out again as long as nobody changed it. */
export const unsaid = (carried: unknown): ReadonlySet<unknown> =>
  new Set(isPlain(carried) && Array.isArray(carried.unsaid) ? carried.unsaid : []);

/** In their order. Without asking for rights: for callers that have. */
export const orderedGaps = (db: Database, journeyId: string): Promise<GapRow[]> => db.gap.findMany({
  where: { journeyId }, orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }], include: { futureMap: { select: { deletedAt: true } } },
});
export type GapRow = Gap & { readonly futureMap: { readonly deletedAt: Date | null } | null };

export const toGap = (row: GapRow): JourneyGap => ({
  id: row.id, number: row.number, title: row.title, futureMapId: row.futureMap && !row.futureMap.deletedAt ? row.futureMapId : null,
  changes: readChanges(row.changes).map(({ kind, what, currentId, futureId, from, to }) => compact({ kind, what, currentId, futureId, from, to })),
  actionId: row.actionId,
});

/** With x- keys. Only what was checked is ever stored; anything else is passed over. */
export const readChanges = (stored: unknown): readonly FileGapChange[] => (Array.isArray(stored) ? stored : []).filter(isChange);
const isChange = (value: unknown): value is FileGapChange =>
  isPlain(value) && GAP_CHANGE_KINDS.some((kind) => kind === value.kind) && typeof value.what === "string";
export const storableChanges = (changes: readonly (GapChange | FileGapChange)[]) => changes.map((change) => storableJson(change));

export function toFileGap(row: GapRow): GapWithIds {
  const { id, number, title, futureMapId, actionId } = toGap(row);
  const left = unsaid(row.carried);
  const changes = readChanges(row.changes);
  return compact({
    id, fileId: row.fileId ?? undefined, futureMapId: futureMapId ?? undefined,
    gap: compact({
      id: row.fileId ?? id, number: left.has("number") ? undefined : number, title,
      futureMapId: left.has("futureMapId") ? undefined : futureMapId ?? undefined, changes: changes.length > 0 ? [...changes] : undefined,
      actionId: left.has(actionId) ? undefined : actionId ?? undefined, ...extensionsOf(row.carried),
    }),
  });
}

/** Behind their actions and maps. @returns the journey's highest number of a gap, which the caller keeps */
export async function insertGaps(
  tx: Transaction, journeyId: string, { gaps, owners }: PlanToInsert, userId: string, lastNumber: number,
): Promise<number> {
  const taken = lastNumber === 0 ? [] : await tx.gap.findMany({ where: { journeyId }, select: { number: true, position: true } });
  const next = numbering([...gaps.map(({ gap }) => gap.number), lastNumber]);
  const first = Math.max(-1, ...taken.map(({ position }) => position)) + 1;
  await tx.gap.createMany({
    data: gaps.map((gap, index) => ({
      id: gap.id, journeyId, position: first + index, fileId: gap.fileId ?? null, ...gapColumns(gap, owners), createdById: userId,
      number: gap.gap.number === undefined || taken.some(({ number }) => number === gap.gap.number) ? next() : gap.gap.number,
    })),
  });
  return next.last();
}

/** What a file says of a gap but its number. */
export const gapColumns = ({ id, futureMapId, gap }: GapWithIds, owners: PlanToInsert["owners"]) => ({
  title: storableText(gap.title), futureMapId: futureMapId ?? null, changes: storableChanges(gap.changes ?? []), actionId: gap.actionId ?? owners.get(id) ?? null,
  carried: storableJson({
    ...extensionsOf(gap),
    unsaid: [
      ...(gap.number === undefined ? ["number"] : []), ...(gap.futureMapId === undefined ? ["futureMapId"] : []),
      // Only the action says so: it goes on saying it, for this action.
      ...(gap.actionId === undefined && owners.has(id) ? [owners.get(id)] : []),
    ],
  }),
});

/** The first action that names each gap. */
export const ownersOf = (actions: readonly ActionWithIds[]): PlanToInsert["owners"] =>
  new Map(actions.flatMap(({ id, action }) => (action.gapIds ?? []).map((gapId) => [gapId, id] as const)).reverse());
export interface PlanToInsert {
  readonly gaps: readonly GapWithIds[];
  /** The first action that names a gap. */
  readonly owners: ReadonlyMap<string, string>;
}

/** Numbers behind the highest that is taken; `last` is the highest given or taken. */
export function numbering(taken: readonly (number | undefined)[]): (() => number) & { readonly last: () => number } {
  let last = Math.max(0, ...taken.map((number) => number ?? 0));
  return Object.assign(() => (last += 1), { last: () => last });
}
