/** A workspace with somebody in every role, made straight in the database. */
import { randomUUID } from "node:crypto";
import type { Actor } from "../../lib/auth/actor-type";
import { ROLES, type Role } from "../../lib/policy/roles";
import type { Runtime } from "../../lib/runtime";

export interface TestWorkspace {
  readonly id: string;
  readonly slug: string;
  readonly sales: string;
  readonly support: string;
  readonly people: Readonly<Record<Role, Actor>>;
}

/** A signed-in person who is in no workspace. */
export async function addPerson({ prisma }: Runtime, name: string): Promise<Actor> {
  const userId = randomUUID();
  const sessionId = randomUUID();
  const email = `${name.toLowerCase().replace(/\W+/g, ".")}.${userId.slice(0, 8)}@example.org`;
  const expiresAt = new Date(Date.now() + 3_600_000);
  await prisma.user.create({ data: { id: userId, name, email, sessions: { create: { id: sessionId, expiresAt } } } });
  return { userId, sessionId, name, email };
}

export async function addMember(runtime: Runtime, workspaceId: string, role: Role, name: string = role): Promise<Actor> {
  const actor = await addPerson(runtime, name);
  await runtime.prisma.membership.create({ data: { workspaceId, userId: actor.userId, role } });
  return actor;
}

export async function addWorkspace(runtime: Runtime, name = "Northwind"): Promise<TestWorkspace> {
  const [id, sales, support] = [randomUUID(), randomUUID(), randomUUID()];
  const slug = `${name.toLowerCase()}-${id.slice(0, 8)}`;
  await runtime.prisma.workspace.create({
    data: {
      id, slug, name,
      departments: {
        create: [
          { id: sales, name: "Sales", code: "SA", colour: "#2457E6", position: 0 },
          { id: support, name: "Support", code: "SU", colour: "#8A5E00", position: 1 },
        ],
      },
    },
  });
  const people: Partial<Record<Role, Actor>> = {};
  for (const role of ROLES) people[role] = await addMember(runtime, id, role);
  return { id, slug, sales, support, people: requireEvery(people) };
}

function requireEvery(people: Partial<Record<Role, Actor>>): Record<Role, Actor> {
  const { viewer, commenter, editor, manager, admin, owner } = people;
  if (viewer && commenter && editor && manager && admin && owner) return { viewer, commenter, editor, manager, admin, owner };
  throw new Error("Somebody is missing in the test workspace.");
}
