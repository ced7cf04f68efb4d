/** Roles, each including the one before. Pure. */
export const ROLES = ["viewer", "commenter", "editor", "manager", "admin", "owner"] as const;
export type Role = (typeof ROLES)[number];

/** True when `role` includes everything `needed` may do. */
export const includesRole = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed);
