/** The gaps of a journey: changes between today and a future that a team treats together. */
import { randomUUID } from "node:crypto";
import type { Actor } from "../auth/actor-type";
import type { JourneyGap } from "../contract/plan";
import { AppError } from "../errors";
import type { FileGapChange } from "../journey/export/file-types";
import { sameChange } from "../journey/gaps/same-change";
import type { GapChange } from "../journey/gaps/types";
import { requireRuntime } from "../runtime";
import { requireJourney } from "./access";
import type { Database, Transaction } from "./database";
import { orderedGaps, readChanges, storableChanges, toGap, type GapRow } from "./gap-rows";
import { changeJourney, requireRoom } from "./journey-change";

const MOST_GAPS = 1_000;
const MOST_CHANGES = 1_000;

interface GapPatch {
  readonly title?: string;
  /** Null: it waits for an action again. */
  readonly actionId?: string | null;
  /** Changes to take in and to let go; two people who do so at once both have their way. */
  readonly addChanges?: readonly GapChange[];
  readonly removeChanges?: readonly GapChange[];
}

export async function listGaps(actor: Actor, journeyId: string): Promise<readonly JourneyGap[]> {
  const { prisma } = requireRuntime();
  const { journey } = await requireJourney(prisma, actor, journeyId, "plan.read");
  return (await orderedGaps(prisma, journey.id)).map(toGap);
}

/**
 * Its changes leave the gaps of the same future they were in. Throws `bad_request` with `fields` for a map or action of
 * elsewhere, `conflict` when the journey holds a thousand gaps.
 */
export const createGap = (
  actor: Actor, journeyId: string,
  { title, futureMapId, changes, actionId }: { title: string; futureMapId: string; changes: readonly GapChange[]; actionId?: string },
): Promise<JourneyGap> =>
  changeJourney(actor, journeyId, "plan.change", async (tx, note) => {
    // The journey's row first: everybody who numbers or regroups waits here, so that no change ends up in two gaps.
    const { lastGapNumber: number } = await tx.journey.update({
      where: { id: journeyId }, data: { lastGapNumber: { increment: 1 } }, select: { lastGapNumber: true },
    });
    await requireFuture(tx, journeyId, futureMapId);
    await requireActionOf(tx, journeyId, actionId);
    const { _count: count, _max: last } = await tx.gap.aggregate({ where: { journeyId }, _count: true, _max: { position: true } });
    requireRoom(count, MOST_GAPS, "gaps in a journey");
    await takeFromOthers(tx, journeyId, { futureMapId, id: null }, changes);
    const id = randomUUID();
    await tx.gap.create({
      data: {
        id, journeyId, number, title, futureMapId, changes: storableChanges(withoutDoubles(changes)), actionId: actionId ?? null,
        position: (last.position ?? -1) + 1, createdById: actor.userId,
      },
    });
    await note("gap.created", { gapId: id, title });
    return shown(tx, journeyId, id);
  });

/** Throws as `createGap`; and `conflict` when the gap would hold over a thousand changes. */
export const updateGap = (actor: Actor, journeyId: string, gapId: string, patch: GapPatch): Promise<JourneyGap> =>
  changeJourney(actor, journeyId, "plan.change", async (tx, note) => {
    const { title, actionId, addChanges = [], removeChanges = [] } = patch;
    if (addChanges.length + removeChanges.length > 0) await lockJourney(tx, journeyId);
    const before = await requireGap(tx, journeyId, gapId);
    await requireActionOf(tx, journeyId, actionId);
    const kept = readChanges(before.changes).filter((change) => !removeChanges.some((gone) => sameChange(gone, change)));
    const changes = withoutDoubles([...kept, ...addChanges]);
    if (changes.length > kept.length) {
      requireRoom(changes.length - 1, MOST_CHANGES, "changes in a gap");
      await takeFromOthers(tx, journeyId, before, addChanges);
    }
    await tx.gap.update({
      where: { id: gapId },
      data: {
        ...(title !== undefined && { title }), ...(actionId !== undefined && { actionId }),
        ...(addChanges.length + removeChanges.length > 0 && { changes: storableChanges(changes) }),
      },
    });
    await note("gap.changed", { gapId, changed: Object.keys(patch) });
    return shown(tx, journeyId, gapId);
  });

/** Its changes are ungrouped again; its action stays. */
export const deleteGap = (actor: Actor, journeyId: string, gapId: string): Promise<void> =>
  changeJourney(actor, journeyId, "plan.change", async (tx, note) => {
    const { title } = await requireGap(tx, journeyId, gapId);
    await tx.gap.delete({ where: { id: gapId } });
    await note("gap.deleted", { gapId, title });
  });

const lockJourney = (tx: Transaction, journeyId: string) => tx.$queryRaw`SELECT "id" FROM "Journey" WHERE "id" = ${journeyId}::uuid FOR NO KEY UPDATE`;

/** A change is in one gap of a future: whoever groups it last has decided. */
async function takeFromOthers(
  tx: Transaction, journeyId: string, { futureMapId, id }: { futureMapId: string | null; id: string | null }, changes: readonly GapChange[],
): Promise<void> {
  const others = await tx.gap.findMany({ where: { journeyId, futureMapId, ...(id !== null && { NOT: { id } }) } });
  for (const other of others) {
    const held = readChanges(other.changes);
    const left = held.filter((change) => !changes.some((taken) => sameChange(taken, change)));
    if (left.length < held.length) await tx.gap.update({ where: { id: other.id }, data: { changes: storableChanges(left) } });
  }
}

/** The last saying of a change counts; x- keys of the first are kept. */
function withoutDoubles(changes: readonly (GapChange | FileGapChange)[]): readonly FileGapChange[] {
  const kept: FileGapChange[] = [];
  for (const change of changes) {
    const index = kept.findIndex((other) => sameChange(other, change));
    if (index < 0) kept.push({ ...change });
    else kept[index] = { ...kept[index], ...change };
  }
  return kept;
}

async function requireGap(db: Database, journeyId: string, gapId: string): Promise<GapRow> {
  const gap = await db.gap.findFirst({ where: { id: gapId, journeyId }, include: { futureMap: { select: { deletedAt: true } } } });
  if (!gap) throw new AppError("not_found", `gap ${gapId} is not of journey ${journeyId}`);
  return gap;
}
const shown = async (db: Database, journeyId: string, gapId: string): Promise<JourneyGap> => toGap(await requireGap(db, journeyId, gapId));

async function requireFuture(db: Database, journeyId: string, futureMapId: string): Promise<void> {
  if (await db.journeyMap.findFirst({ where: { id: futureMapId, journeyId, state: "future", deletedAt: null }, select: { id: true } })) return;
  throw elsewhere("futureMapId", "This is not a future map of the journey.");
}
async function requireActionOf(db: Database, journeyId: string, actionId: string | null | undefined): Promise<void> {
  if (!actionId || await db.action.findFirst({ where: { id: actionId, journeyId }, select: { id: true } })) return;
  throw elsewhere("actionId", "This action is not part of the journey.");
}
const elsewhere = (field: string, message: string): AppError =>
  new AppError("bad_request", `${field} leads elsewhere`, { userMessage: message, fields: { [field]: message } });
