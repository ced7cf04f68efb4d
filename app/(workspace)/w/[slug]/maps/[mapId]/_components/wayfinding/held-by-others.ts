/** Which cards colleagues have selected, with the first name and the department's colour of who does. */
import type { CardMark } from "@/components/journey/card-mark";
import type { BoardKit } from "../board-kit";
import { firstName } from "../people-index";

type Held = NonNullable<CardMark["held"]>;

/** The same map as `before` while nothing in it changed: pointers move thirty times a second. */
export function heldByOthers(kit: BoardKit, before: ReadonlyMap<string, Held>): ReadonlyMap<string, Held> {
  const held = new Map<string, Held>();
  for (const { user, state } of kit.session.peers.get()) {
    if (user.id === kit.data.me.id) continue;
    for (const id of state.selection ?? []) {
      if (held.has(id)) continue;
      const [name, colour] = [kit.people.shortName(user.id) ?? firstName(user.name), user.department?.colour ?? null];
      const last = before.get(id);
      held.set(id, last?.name === name && last.colour === colour ? last : { name, colour });
    }
  }
  return held.size === before.size && [...held].every(([id, one]) => before.get(id) === one) ? before : held;
}
