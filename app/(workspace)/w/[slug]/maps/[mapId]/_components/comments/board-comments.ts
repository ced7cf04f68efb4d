/** The comments of the board's session: read when they are first wanted, kept up to date, and marked on the map. */
import { createComments, type CommentsStore } from "@/app/(workspace)/_components/comments/comments-store";
import type { BoardCore } from "../board-kit";
import { pinsOf } from "./pins";

const stores = new WeakMap<BoardCore, CommentsStore>();

export function commentsOf(kit: BoardCore, mapId: string): CommentsStore {
  const before = stores.get(kit);
  if (before) return before;
  const store = createComments(mapId);
  stores.set(kit, store);
  store.subscribe(() => kit.pins.set(pinsOf(store.get().threads, kit.pins.get())));
  kit.session.onNotice((notice) => {
    if (notice.type === "comments-changed") store.reread(notice.threadId);
  });
  // While the connection was away nothing was told.
  let away = false;
  kit.session.status.subscribe(() => {
    const { kind } = kit.session.status.get();
    if (kind === "saved" && away) store.reread(null);
    away = kind !== "saved" && (away || kind !== "saving");
  });
  store.reread(null);
  return store;
}
