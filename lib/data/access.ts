/**
 * Finds what a person asks for and settles whether they may: the one place where `can()` meets the database. What
 * belongs to a workspace one is not in, or is deleted, does not exist for the asker.
 */
import { AppError } from "../errors";
import { can, type Action, type Subject } from "../policy/can";
import type { Role } from "../policy/roles";
import type { Actor } from "../auth/actor-type";
import type { Database } from "./database";

export interface Access {
  readonly workspaceId: string;
  readonly role: Role;
}

/** Pages hand over what stands in the address; what is no id names nothing. */
const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
/** Messages are for the log, and an address may hold anything: only what is an id is named. */
const missing = (what: string, id: string) => new AppError("not_found", `${what} ${isId(id) ? id : "of no id"} is unknown, deleted or foreign`);

/** Throws `not_found` for strangers, `forbidden` for suspended members and for members without the right. */
export async function requireAccess(
  db: Database, actor: Actor, workspaceId: string, action: Action, subject?: Subject,
): Promise<Access> {
  const membership = isId(workspaceId) ? await db.membership.findUnique({
    where: { workspaceId_userId: { workspaceId, userId: actor.userId } },
    select: { role: true, suspendedAt: true },
  }) : null;
  if (!membership) throw missing("workspace", workspaceId);
  if (membership.suspendedAt) {
    throw new AppError("forbidden", `user ${actor.userId} is suspended in workspace ${workspaceId}`, {
      userMessage: "Your access to this workspace is suspended. Ask one of its admins.",
    });
  }
  requireRight(membership, action, subject);
  return { workspaceId, role: membership.role };
}

/** Throws `forbidden`. */
export function requireRight(actor: { readonly role: Role }, action: Action, subject?: Subject): void {
  if (!can(actor, action, subject)) throw new AppError("forbidden", `${actor.role} may not ${action}`);
}

export async function requireJourney(db: Database, actor: Actor, journeyId: string, action: Action) {
  const journey = isId(journeyId) ? await db.journey.findFirst({ where: { id: journeyId, deletedAt: null } }) : null;
  if (!journey) throw missing("journey", journeyId);
  const access = await requireAccess(db, actor, journey.workspaceId, action);
  return { journey, access };
}

export async function requireMap(db: Database, actor: Actor, mapId: string, action: Action) {
  const found = isId(mapId) ? await db.journeyMap.findFirst({
    where: { id: mapId, deletedAt: null, journey: { deletedAt: null } }, include: { journey: true },
  }) : null;
  if (!found) throw missing("map", mapId);
  const { journey, ...map } = found;
  const access = await requireAccess(db, actor, journey.workspaceId, action);
  return { map, journey, access };
}

/** The ids without doubles, once all of them are departments of this workspace. Throws `not_found` naming the culprits. */
export async function requireDepartments(
  db: Database, workspaceId: string, departmentIds: readonly string[],
): Promise<readonly string[]> {
  const ids = [...new Set(departmentIds)];
  if (ids.length === 0) return ids;
  const found = await db.department.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true } });
  const known = new Set(found.map(({ id }) => id));
  const unknown = departmentIds.flatMap((id, index) => (known.has(id) ? [] : [[`departmentIds.${index}`, id] as const]));
  if (unknown.length === 0) return ids;
  throw new AppError("not_found", `departments of another workspace: ${unknown.map(([, id]) => id).join(", ")}`, {
    userMessage: "One of these departments is not in this workspace.",
    fields: Object.fromEntries(unknown.map(([path]) => [path, "This department is not in this workspace."])),
  });
}
