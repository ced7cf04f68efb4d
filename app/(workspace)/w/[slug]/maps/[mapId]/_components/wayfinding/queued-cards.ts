/** Cards I changed since the server last had everything, while it cannot be reached: they wait on this device. */
import { NO_IDS } from "../board-view";
import type { BoardKit } from "../board-kit";

/** @returns what waits now; the same set as long as nothing about it changed */
export function watchQueued({ session, touched }: Pick<BoardKit, "session" | "touched">): () => ReadonlySet<string> {
  let since = 0;
  let last = NO_IDS;
  return () => {
    const status = session.status.get();
    if (status.kind === "saved") since = Date.now();
    const waits = (status.kind === "offline" || status.kind === "not-saved") && status.waiting > 0;
    const ids = waits ? [...touched].flatMap(([id, at]) => (at >= since ? [id] : [])) : [];
    if (ids.length !== last.size || ids.some((id) => !last.has(id))) last = ids.length === 0 ? NO_IDS : new Set(ids);
    return last;
  };
}
