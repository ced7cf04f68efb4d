/** The actions of a journey: who closes which gaps, until when, and by what it is measured. */
import { randomUUID } from "node:crypto";
import type { Actor } from "../auth/actor-type";
import type { JourneyAction } from "../contract/plan";
import { AppError } from "../errors";
import { requireRuntime } from "../runtime";
import { requireJourney } from "./access";
import { findAction, orderedActions, toAction } from "./action-rows";
import type { Database, Transaction } from "./database";
import { changeJourney, requireRoom, type JourneyToChange } from "./journey-change";

type ActionFields = Omit<JourneyAction, "id" | "number">;
/** What is not named stays, null clears: two people who change different fields both have their way. */
type ActionPatch = Partial<ActionFields>;
type ActionInput = Pick<ActionFields, "title"> & ActionPatch;

const MOST_ACTIONS = 1_000;

export async function listActions(actor: Actor, journeyId: string): Promise<readonly JourneyAction[]> {
  const { prisma } = requireRuntime();
  const { journey } = await requireJourney(prisma, actor, journeyId, "plan.read");
  return (await orderedActions(prisma, journey.id)).map(toAction);
}

/**
 * Throws `bad_request` with `fields` when it names somebody or something of elsewhere, `conflict` when a gap has another
 * action already or the journey holds a thousand actions.
 */
export const createAction = (actor: Actor, journeyId: string, { title, gapIds, ...rest }: ActionInput): Promise<JourneyAction> =>
  changeJourney(actor, journeyId, "plan.change", async (tx, note, journey) => {
    await requireOurs(tx, journey, { gapIds, ...rest });
    const { lastActionNumber: number } = await tx.journey.update({
      where: { id: journeyId }, data: { lastActionNumber: { increment: 1 } }, select: { lastActionNumber: true },
    });
    const { _count: count, _max: last } = await tx.action.aggregate({ where: { journeyId }, _count: true, _max: { position: true } });
    requireRoom(count, MOST_ACTIONS, "actions in a journey");
    const id = randomUUID();
    await tx.action.create({
      data: { id, journeyId, number, title, position: (last.position ?? -1) + 1, createdById: actor.userId, ...columnsOf(rest) },
    });
    await assignGaps(tx, journeyId, id, gapIds);
    await note("action.created", { actionId: id, title });
    return shown(tx, journeyId, id);
  });

/** Throws as `createAction`. */
export const updateAction = (actor: Actor, journeyId: string, actionId: string, patch: ActionPatch): Promise<JourneyAction> =>
  changeJourney(actor, journeyId, "plan.change", async (tx, note, journey) => {
    const before = await requireAction(tx, journeyId, actionId);
    const { gapIds, ...rest } = patch;
    // A person of an imported file may stay the owner; only a new owner has to be a member.
    await requireOurs(tx, journey, { ...patch, ...(patch.ownerId === before.ownerId && { ownerId: null }) });
    await tx.action.update({ where: { id: actionId }, data: columnsOf(rest) });
    await assignGaps(tx, journeyId, actionId, gapIds);
    await note("action.changed", { actionId, changed: Object.keys(patch) });
    return shown(tx, journeyId, actionId);
  });

/** Its gaps wait for an action again. */
export const deleteAction = (actor: Actor, journeyId: string, actionId: string): Promise<void> =>
  changeJourney(actor, journeyId, "plan.change", async (tx, note) => {
    const { title } = await requireAction(tx, journeyId, actionId);
    await tx.action.delete({ where: { id: actionId } });
    await note("action.deleted", { actionId, title });
  });

/** What is not named stays. */
const columnsOf = ({ cardIds, ...fields }: Omit<ActionPatch, "gapIds">) => ({
  ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)), ...(cardIds && { cardIds: [...new Set(cardIds)] }),
});

/** These gaps and no others. One that went to another action meanwhile stays there. */
async function assignGaps(tx: Transaction, journeyId: string, actionId: string, gapIds: readonly string[] | undefined): Promise<void> {
  if (!gapIds) return;
  const ids = [...new Set(gapIds)];
  await tx.gap.updateMany({ where: { actionId, id: { notIn: ids } }, data: { actionId: null } });
  const { count } = await tx.gap.updateMany({
    where: { id: { in: ids }, journeyId, OR: [{ actionId: null }, { actionId }] }, data: { actionId },
  });
  if (count === ids.length) return;
  const message = "One of these gaps has another action already.";
  throw new AppError("conflict", `gaps of action ${actionId} are another action's`, { userMessage: message, fields: { gapIds: message } });
}

/** Ids in a body are checked one by one: a right to this journey gives none to what belongs elsewhere. */
async function requireOurs(db: Database, { id: journeyId, workspaceId }: JourneyToChange, patch: ActionPatch): Promise<void> {
  const { ownerId, departmentId, metricId, gapIds = [] } = patch;
  const fields: Record<string, string> = {};
  if (ownerId && !(await db.membership.count({ where: { workspaceId, userId: ownerId } }))) {
    fields["ownerId"] = "This person is not a member of the workspace.";
  }
  if (departmentId && !(await db.department.count({ where: { workspaceId, id: departmentId } }))) {
    fields["departmentId"] = "This department is not in this workspace.";
  }
  if (metricId && !(await db.metric.count({ where: { journeyId, id: metricId } }))) fields["metricId"] = "This metric is not part of the journey.";
  const known = new Set((await db.gap.findMany({ where: { journeyId, id: { in: [...gapIds] } }, select: { id: true } })).map(({ id }) => id));
  for (const [index, id] of gapIds.entries()) if (!known.has(id)) fields[`gapIds.${index}`] = "This gap is not part of the journey.";
  const [message] = Object.values(fields);
  if (message) throw new AppError("bad_request", `an action names what is elsewhere: ${Object.keys(fields).join(", ")}`, { userMessage: message, fields });
}

async function requireAction(db: Database, journeyId: string, actionId: string) {
  const action = await findAction(db, journeyId, actionId);
  if (!action) throw new AppError("not_found", `action ${actionId} is not of journey ${journeyId}`);
  return action;
}
const shown = async (db: Database, journeyId: string, actionId: string) => toAction(await requireAction(db, journeyId, actionId));
