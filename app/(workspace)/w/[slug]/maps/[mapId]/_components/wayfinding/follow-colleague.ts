/** Goes where a colleague goes, until I scroll, press a key or click myself. */
import type { GridPosition } from "@/components/journey/grid-position";
import type { Peer } from "@/lib/collaboration/client/types";
import type { BoardKit } from "../board-kit";
import { bringIntoView } from "../go-to";
import { firstName } from "../people-index";

/** Where a person is: what they look at, else where their focus or pointer is. Null: nowhere on this map. */
export function placeOfPeer({ state }: Peer): GridPosition | null {
  const { view, focus, cursor } = state;
  if (view) return { kind: "cell", ...view };
  if (focus?.cardId !== undefined) return { kind: "card", cardId: focus.cardId };
  if (focus?.stepId !== undefined && focus.laneId !== undefined) return { kind: "cell", stepId: focus.stepId, laneId: focus.laneId };
  return cursor ? { kind: "cell", stepId: cursor.stepId, laneId: cursor.laneId } : null;
}

/** Of somebody's several pages the first that is somewhere. */
export function peerOf(kit: BoardKit, userId: string): Peer | null {
  const pages = kit.session.peers.get().filter(({ user }) => user.id === userId);
  return pages.find((page) => placeOfPeer(page) !== null) ?? pages[0] ?? null;
}

export const nameOfPeer = (kit: BoardKit, { user }: Peer): string => kit.people.shortName(user.id) ?? firstName(user.name);

export function followColleague(kit: BoardKit, userId: string): () => void {
  let at = "";
  const follow = () => {
    const peer = peerOf(kit, userId);
    if (!peer) {
      kit.view.update({ following: null });
      kit.announce("They left the map.");
      return;
    }
    const place = placeOfPeer(peer);
    const key = JSON.stringify(place);
    if (!place || key === at) return;
    at = key;
    bringIntoView(kit, place);
  };
  const stop = (event: Event) => {
    // The button by which one follows also ends it.
    if (event.target instanceof Element && event.target.closest("[aria-label^='Follow ']")) return;
    // Escape leaves one thing at a time.
    if (event instanceof KeyboardEvent && event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
    }
    kit.view.update({ following: null });
  };
  // The click or key that began to follow is still on its way.
  const timer = setTimeout(() => {
    for (const name of STOPPERS) window.addEventListener(name, stop, { capture: true, passive: name !== "keydown" });
  });
  const unsubscribe = kit.session.peers.subscribe(follow);
  follow();
  return () => {
    clearTimeout(timer);
    unsubscribe();
    for (const name of STOPPERS) window.removeEventListener(name, stop, { capture: true });
  };
}
const STOPPERS = ["wheel", "touchmove", "pointerdown", "keydown"] as const;
