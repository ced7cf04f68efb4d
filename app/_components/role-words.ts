import type { Role } from "@/lib/policy/roles";

/** Roles in words: their name, what they add to the one before, and what the invited may do. */
export const ROLE_SUMMARIES: Readonly<Record<Role, { name: string; short: string; may: string }>> = {
  viewer: { name: "Viewer", short: "Reads", may: "you can read every journey" },
  commenter: { name: "Commenter", short: "Reads and comments", may: "you can read and comment" },
  editor: { name: "Editor", short: "Writes on maps, starts journeys", may: "you can write on maps and start journeys" },
  manager: { name: "Manager", short: "Also deletes journeys", may: "you can write on maps, start and delete journeys" },
  admin: { name: "Admin", short: "Also handles members and departments", may: "you can also invite people and name departments" },
  owner: { name: "Owner", short: "Everything", may: "you can do everything" },
};
