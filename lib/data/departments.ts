/** Departments of a workspace: the three it starts with and those it adds. */
import { randomUUID } from "node:crypto";
import type { Actor } from "../auth/actor-type";
import type { BoardDepartment } from "../contract/board";
import { AppError } from "../errors";
import { requireRuntime } from "../runtime";
import { requireAccess } from "./access";
import { recordAudit } from "./audit";
import { isUniqueViolation, type Database } from "./database";
import { inTransaction } from "./transaction";

export interface DepartmentInput {
  readonly name: string;
  /** Two letters, upper-case, unique in the workspace. */
  readonly code: string;
  /** `#RRGGBB` of the light theme. */
  readonly colour: string;
}

export async function listDepartments(actor: Actor, workspaceId: string): Promise<readonly BoardDepartment[]> {
  const { prisma } = requireRuntime();
  await requireAccess(prisma, actor, workspaceId, "departments.read");
  return orderedDepartments(prisma, workspaceId);
}

/** Without asking for rights: for callers that have. */
export const orderedDepartments = (db: Database, workspaceId: string): Promise<readonly BoardDepartment[]> =>
  db.department.findMany({
    where: { workspaceId }, orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, name: true, code: true, colour: true },
  });

/** Throws `conflict` when the code is taken. */
export async function createDepartment(actor: Actor, workspaceId: string, input: DepartmentInput): Promise<BoardDepartment> {
  return unlessCodeTaken(() => inTransaction(async (tx) => {
    await requireAccess(tx, actor, workspaceId, "departments.change");
    const last = await tx.department.aggregate({ where: { workspaceId }, _max: { position: true } });
    const department = { id: randomUUID(), ...input };
    await tx.department.create({ data: { ...department, workspaceId, position: (last._max.position ?? -1) + 1 } });
    await recordAudit(tx, { kind: "department.created", actorId: actor.userId, workspaceId, subject: department });
    return department;
  }));
}

/** Throws `conflict` when the new code is taken. */
export async function updateDepartment(
  actor: Actor, workspaceId: string, departmentId: string, patch: Partial<DepartmentInput>,
): Promise<BoardDepartment> {
  return unlessCodeTaken(() => inTransaction(async (tx) => {
    await requireAccess(tx, actor, workspaceId, "departments.change");
    await requireDepartment(tx, workspaceId, departmentId);
    const { id, name, code, colour } = await tx.department.update({ where: { id: departmentId }, data: patch });
    await recordAudit(tx, {
      kind: "department.changed", actorId: actor.userId, workspaceId, subject: { id, name, code, colour },
    });
    return { id, name, code, colour };
  }));
}

/** Notes keep the department's id; they show without a badge from then on. */
export async function deleteDepartment(actor: Actor, workspaceId: string, departmentId: string): Promise<void> {
  const { bus } = requireRuntime();
  const members = await inTransaction(async (tx) => {
    await requireAccess(tx, actor, workspaceId, "departments.change");
    const { name } = await requireDepartment(tx, workspaceId, departmentId);
    const rows = await tx.membershipDepartment.findMany({ where: { workspaceId, departmentId }, select: { userId: true } });
    await tx.department.delete({ where: { id: departmentId } });
    await recordAudit(tx, {
      kind: "department.deleted", actorId: actor.userId, workspaceId, subject: { id: departmentId, name },
    });
    return rows;
  });
  for (const { userId } of members) bus.publish({ type: "access", workspaceId, userId });
}

async function requireDepartment(db: Database, workspaceId: string, departmentId: string) {
  const department = await db.department.findFirst({ where: { id: departmentId, workspaceId } });
  if (!department) throw new AppError("not_found", `department ${departmentId} is not in workspace ${workspaceId}`);
  return department;
}

async function unlessCodeTaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError("conflict", "the code of a department is taken", {
      userMessage: "Another department has this code already.", fields: { code: "Another department has this code." },
    });
  }
}
