import { ROLE_SUMMARIES } from "@/app/_components/role-words";
import { can, type Action } from "@/lib/policy/can";
import { ROLES, type Role } from "@/lib/policy/roles";

/** The roles this person may give with an action, the highest first. */
export const roleOptions = (me: { readonly role: Role }, action: Action) =>
  [...ROLES].reverse()
    .filter((role) => can(me, action, { newRole: role }))
    .map((role) => ({ value: role, label: ROLE_SUMMARIES[role].name, description: ROLE_SUMMARIES[role].short }));
