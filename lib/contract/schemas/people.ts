/** Accounts, workspaces, departments, members and invitations as the API shows and takes them. */
import { PASSWORD_MAX, PASSWORD_MIN } from "../../auth/passwords";
import { email, id, name, role, time, typed, z } from "./primitives";

export const password = z.string()
  .min(PASSWORD_MIN, `A password needs at least ${PASSWORD_MIN} characters.`)
  .max(PASSWORD_MAX, `A password may have at most ${PASSWORD_MAX} characters.`);

export const account = z.object({ id: z.string(), name: z.string(), email: z.string() }).openapi("Account");
export const newAccount = z.strictObject({ name, email, password, setupToken: z.string().max(200).optional() });
export const passwordChange = z.strictObject({ current: z.string().max(PASSWORD_MAX), next: password });

export const department = z.object({
  id: z.string(), name: z.string(), code: z.string(), colour: z.string(),
}).openapi("Department");
const departmentFields = {
  name: typed(60).min(1, "Give it a name."),
  code: z.string().trim().toUpperCase().regex(/^[A-Z]{2}$/, "Two letters, such as PR."),
  colour: z.string().trim().regex(/^#[0-9a-fA-F]{6}$/, "A colour such as #2457E6.").transform((text) => text.toUpperCase()),
};
export const newDepartment = z.strictObject(departmentFields);
export const departmentPatch = newDepartment.partial();

export const workspace = z.object({ id: z.string(), slug: z.string(), name: z.string() }).openapi("Workspace");
export const newWorkspace = z.strictObject({ name });
export const workspaceMade = z.object({ id: z.string(), slug: z.string() });

export const me = z.object({
  user: account,
  workspaces: z.array(workspace.extend({ role, departments: z.array(department).readonly() })).readonly(),
}).openapi("Me");

export const member = z.object({
  id: z.string(), name: z.string(), email: z.string(), role, departmentIds: z.array(z.string()).readonly(),
  suspended: z.boolean(), joinedAt: time,
}).openapi("Member");
export const memberPatch = z.strictObject({
  role: role.optional(), departmentIds: z.array(id).max(100).optional(), suspended: z.boolean().optional(),
});

export const invitation = z.object({
  id: z.string(), role, departmentIds: z.array(z.string()).readonly(), email: z.string().optional(), createdAt: time, expiresAt: time,
}).openapi("Invitation");
export const newInvitation = z.strictObject({ role, departmentIds: z.array(id).max(100).default([]), email: email.optional() });
export const invitationMade = z.object({ id: z.string(), url: z.string(), token: z.string(), expiresAt: time, mailed: z.boolean() });
export const invitationPreview = z.object({
  workspace: z.object({ name: z.string() }), role,
  departments: z.array(department.omit({ id: true })).readonly(),
  email: z.string().optional(), invitedBy: z.string().optional(), expiresAt: time,
}).openapi("InvitationPreview");
/** Nothing when signed in, else a whole new account. */
export const acceptance = z.strictObject({ name: name.optional(), email: email.optional(), password: password.optional() })
  .transform((body, context) => {
    if (Object.keys(body).length === 0) return null;
    const account = z.object({ name: z.string(), email: z.string(), password: z.string() }).safeParse(body);
    if (account.success) return account.data;
    for (const { path } of account.error.issues) context.addIssue({ code: "custom", path, message: "This is missing." });
    return z.NEVER;
  });
export const joined = z.object({ userId: z.string(), workspace });
