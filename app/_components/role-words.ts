import type { Role } from "@/lib/policy/roles";

/** Roles in words. `may` goes on after "you" and after the role's name. */
export const ROLE_SUMMARIES: Readonly<Record<Role, { name: string; may: string }>> = {
  viewer: { name: "Viewer", may: "you can read every journey" },
  commenter: { name: "Commenter", may: "you can read every journey" },
  editor: { name: "Editor", may: "you can write on maps and start journeys" },
  manager: { name: "Manager", may: "you can also delete journeys" },
  admin: { name: "Admin", may: "you can also invite people and name departments" },
  owner: { name: "Owner", may: "you can do everything" },
};
