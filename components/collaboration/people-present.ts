/** The people behind the open pages: somebody with three tabs is one person. */
import type { PresenceUser } from "@/lib/collaboration/presence";
import type { Peer } from "@/lib/collaboration/client/types";

/** In the order of `peers`, without `exceptUserId`. The first page that posts as a department gives the department. */
export const peoplePresent = (peers: readonly Peer[], exceptUserId: string): readonly PresenceUser[] => {
  const people = new Map<string, PresenceUser>();
  for (const { user } of peers) {
    if (user.id === exceptUserId) continue;
    const before = people.get(user.id);
    if (!before || (!before.department && user.department)) people.set(user.id, user);
  }
  return [...people.values()];
};
