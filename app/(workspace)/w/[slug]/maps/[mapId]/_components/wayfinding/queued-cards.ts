/** Cards with edits of mine that the server does not have while it cannot be reached or cannot store: they wait on this device. */
import type { CardMark } from "@/components/journey/card-mark";
import type { StoredEdit } from "@/lib/collaboration/client/unsent";
import { NO_IDS } from "../board-view";
import type { BoardKit } from "../board-kit";

export interface QueuedCards {
  readonly ids: ReadonlySet<string>;
  /** No connection; or the server does not store, and it can be tried at once. */
  readonly as: NonNullable<CardMark["unsent"]>;
}

/** @returns what waits now; the same set as long as nothing about it changed */
export function watchQueued({ session }: Pick<BoardKit, "session">): () => QueuedCards {
  let ids = NO_IDS;
  return () => {
    const { kind } = session.status.get();
    const next = kind === "offline" || kind === "not-saved" ? cardsOf(session.unsent()) : NO_IDS;
    if (next.size !== ids.size || [...next].some((id) => !ids.has(id))) ids = next;
    return { ids, as: kind === "not-saved" ? "failed" : "waiting" };
  };
}

/** Ids of anything else are among them; no card has one of those. */
const cardsOf = (edits: readonly StoredEdit[]): ReadonlySet<string> => new Set(edits.flatMap(({ edit }) =>
  (edit.kind === "text" ? [edit.cardId] : edit.commands.flatMap((command) => ("id" in command && command.id ? [command.id] : [])))));
