/** While another person types in a card, its move and delete wait. */
import { firstName } from "./people-index";
import type { BoardKit } from "./board-kit";

/** Says who is typing and answers true when one of the cards has to wait. */
export function mustWait(kit: BoardKit, cardIds: readonly string[], what: "move" | "delete"): boolean {
  const typing = kit.typing.get();
  const busy = cardIds.map((id) => typing.get(id)).find((peer) => peer !== undefined);
  if (!busy) return false;
  const name = kit.people.shortName(busy.user.id) ?? firstName(busy.user.name);
  kit.view.update({ problem: `${name} is typing here. You can ${what} it when they're done.` });
  return true;
}
