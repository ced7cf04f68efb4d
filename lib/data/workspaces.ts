/** Workspaces: a team's space, with the three departments it starts with. */
import { randomUUID } from "node:crypto";
import type { Actor } from "../auth/actor-type";
import type { WorkspaceShell } from "../contract/home";
import { AppError } from "../errors";
import { requireRuntime } from "../runtime";
import { requireAccess } from "./access";
import { recordAudit } from "./audit";
import { isUniqueViolation, type Transaction } from "./database";
import { orderedDepartments } from "./departments";
import { isSlug, slugCandidates } from "./slug";
import type { Role } from "../policy/roles";
import { inTransaction } from "./transaction";

const FIRST_DEPARTMENTS = [
  { name: "Sales", code: "SA", colour: "#2457E6" },
  { name: "Support", code: "SU", colour: "#8A5E00" },
  { name: "Marketing", code: "MK", colour: "#C63A83" },
] as const;

export interface WorkspaceListItem {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly role: Role;
  readonly departments: readonly { readonly id: string; readonly name: string; readonly code: string; readonly colour: string }[];
}

/** The maker becomes its owner. */
export async function createWorkspace(actor: Actor, input: { name: string }): Promise<{ id: string; slug: string }> {
  for (const slug of slugCandidates(input.name)) {
    try {
      return await inTransaction(async (tx) => {
        const workspace = await insertWorkspace(tx, { name: input.name, slug });
        await tx.membership.create({ data: { workspaceId: workspace.id, userId: actor.userId, role: "owner" } });
        await recordAudit(tx, {
          kind: "workspace.created", actorId: actor.userId, workspaceId: workspace.id, subject: { name: input.name },
        });
        return workspace;
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
  }
  throw new AppError("conflict", `no free slug for a workspace named like this`);
}

export async function insertWorkspace(
  tx: Transaction, input: { name: string; slug: string; departments?: readonly { name: string; code: string; colour: string }[] },
): Promise<{ id: string; slug: string }> {
  const id = randomUUID();
  const departments = (input.departments ?? FIRST_DEPARTMENTS).map(({ name, code, colour }, position) => ({
    id: randomUUID(), name, code, colour, position,
  }));
  await tx.workspace.create({ data: { id, slug: input.slug, name: input.name, departments: { create: departments } } });
  return { id, slug: input.slug };
}

/** Those the person may enter, by name. */
export async function listWorkspaces(actor: Actor): Promise<readonly WorkspaceListItem[]> {
  const memberships = await requireRuntime().prisma.membership.findMany({
    where: { userId: actor.userId, suspendedAt: null },
    include: { workspace: true, departments: { include: { department: true } } },
    orderBy: [{ workspace: { name: "asc" } }, { workspaceId: "asc" }],
  });
  return memberships.map(({ workspace, role, departments }) => ({
    id: workspace.id, slug: workspace.slug, name: workspace.name, role,
    departments: departments.map(({ department }) => department)
      .sort((a, b) => a.position - b.position)
      .map(({ id, name, code, colour }) => ({ id, name, code, colour })),
  }));
}

export async function renameWorkspace(actor: Actor, workspaceId: string, input: { name: string }) {
  return inTransaction(async (tx) => {
    await requireAccess(tx, actor, workspaceId, "workspace.update");
    const { id, slug, name } = await tx.workspace.update({ where: { id: workspaceId }, data: { name: input.name } });
    await recordAudit(tx, { kind: "workspace.renamed", actorId: actor.userId, workspaceId, subject: { name } });
    return { id, slug, name };
  });
}

/** What every page of a workspace needs. Throws `not_found` for an unknown slug and for strangers alike. */
export async function readWorkspaceShell(actor: Actor, slug: string): Promise<WorkspaceShell> {
  const { prisma } = requireRuntime();
  const workspace = isSlug(slug) ? await prisma.workspace.findUnique({ where: { slug } }) : null;
  if (!workspace) throw new AppError("not_found", "no workspace has this slug");
  const { role } = await requireAccess(prisma, actor, workspace.id, "workspace.read");
  const departments = await orderedDepartments(prisma, workspace.id);
  const workspaces = await listWorkspaces(actor);
  return {
    id: workspace.id, slug: workspace.slug, name: workspace.name,
    me: { id: actor.userId, name: actor.name, email: actor.email, role },
    departments,
    workspaces: workspaces.map((each) => ({ slug: each.slug, name: each.name })),
  };
}
