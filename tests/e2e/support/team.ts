/** A workspace of its own with people in any role, made through the public API. */
import { randomUUID } from "node:crypto";
import type { TestServer } from "../../support/test-server";
import { api } from "./api";
import { expect, signIn, type Person, type PersonOptions } from "./product";

export type Role = "owner" | "admin" | "manager" | "editor" | "commenter" | "viewer";
export interface Member extends Person {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
}
export interface Team {
  readonly workspaceId: string;
  readonly slug: string;
  readonly owner: Member;
  /** Somebody new in the workspace; `departments` by code. */
  join(role: Exclude<Role, "owner">, name: string, departments?: readonly string[], options?: PersonOptions): Promise<Member>;
  changeMember(member: Member, patch: { role?: Role; suspended?: boolean }): Promise<void>;
}
type Stranger = (options?: PersonOptions & { server?: TestServer }) => Promise<Person>;

export const PASSWORD = "a walk in the hills";

async function createAccount(stranger: Stranger, server: TestServer, name: string, options: PersonOptions = {}): Promise<Member> {
  const person = await stranger({ ...options, server });
  const email = `${randomUUID().slice(0, 8)}@team.example`;
  const account = await api<{ id: string }>(person.context, server.url, "POST", "/accounts", { name, email, password: PASSWORD });
  await signIn(person.context, server.url, "credentials", { email, password: PASSWORD });
  return { ...person, userId: account.id, name, email };
}

export async function createTeam(stranger: Stranger, server: TestServer, name = "Tent hire"): Promise<Team> {
  const owner = await createAccount(stranger, server, "Olive Owner");
  const workspace = await api<{ id: string; slug: string }>(owner.context, server.url, "POST", "/workspaces", { name });
  const { departments } = await api<{ departments: { id: string; code: string }[] }>(
    owner.context, server.url, "GET", `/workspaces/${workspace.id}/departments`);
  return {
    workspaceId: workspace.id, slug: workspace.slug, owner,
    async join(role, memberName, codes = [], options = {}) {
      const departmentIds = departments.filter(({ code }) => codes.includes(code)).map(({ id }) => id);
      expect(departmentIds.length, "departments of the new member").toBe(codes.length);
      const { token } = await api<{ token: string }>(
        owner.context, server.url, "POST", `/workspaces/${workspace.id}/invitations`, { role, departmentIds });
      const member = await createAccount(stranger, server, memberName, options);
      await api(member.context, server.url, "POST", `/invitations/${token}/accept`, {});
      return member;
    },
    async changeMember(member, patch) {
      await api(owner.context, server.url, "PATCH", `/workspaces/${workspace.id}/members/${member.userId}`, patch);
    },
  };
}
