"use client";
/** The board's one polite live region: my own actions at once, others' changes merged and at most one each 6 s. */
import { useEffect } from "react";
import { createWritable, type Writable } from "@/lib/collaboration/client/readable";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import { useBoardKit, type BoardKit } from "./board-kit";
import { authorIdOf, firstName } from "./people-index";
import { joinChanges, NO_CHANGE, remoteChange, sayChange, type RemoteChange } from "./remote-changes";
import { TOUCH_MS } from "./run-commands";

const QUIET_MS = 6_000;

/** The same sentence twice is a new message: a trailing space makes it one. */
export function createAnnouncements(): Writable<string> & { say: (message: string) => void } {
  const message = createWritable("");
  return { ...message, say: (text) => message.set(message.get() === text ? `${text}\u00a0` : text) };
}

export function Announcer({ messages }: { messages: Writable<string> }) {
  const kit = useBoardKit();
  const message = useReadable(messages);
  useEffect(() => announceOthers(kit), [kit]);
  return <div role="status" aria-live="polite" aria-atomic className="sr-only">{message}</div>;
}

type Listened = Pick<BoardKit, "calmMap" | "session" | "view" | "data" | "people" | "typing" | "touched" | "announce">;

/** @returns stops it */
export function announceOthers(kit: Listened): () => void {
  let before = kit.calmMap.get();
  let gathered: RemoteChange = NO_CHANGE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let spokenAt = 0;
  const words = {
    isMine: (id: string) => Date.now() - (kit.touched.get(id) ?? 0) < TOUCH_MS || kit.view.get().editing?.cardId === id,
    nameOf: (card: Parameters<typeof authorIdOf>[0]) => {
      const peer = kit.typing.get().get(card.id);
      if (peer) return kit.people.shortName(peer.user.id) ?? firstName(peer.user.name);
      const author = kit.session.authors.get().get(card.clientId);
      const id = author?.server ? null : authorIdOf(card, author, { clientId: kit.session.clientId, userId: kit.data.me.id });
      return id === null || id === kit.data.me.id ? null : kit.people.shortName(id);
    },
  };
  const speak = () => {
    timer = undefined;
    // Off while I type: what I hear then should be my own letters.
    if (kit.view.get().editing) {
      timer = setTimeout(speak, QUIET_MS);
      return;
    }
    const sentence = sayChange(gathered);
    gathered = NO_CHANGE;
    spokenAt = Date.now();
    if (sentence !== "") kit.announce(sentence);
  };
  let looking = false;
  const look = () => {
    looking = false;
    const after = kit.calmMap.get();
    gathered = joinChanges(gathered, remoteChange(before, after, words));
    before = after;
    if (timer === undefined && (gathered.cardIds.size > 0 || gathered.structure)) {
      timer = setTimeout(speak, Math.max(1_000, spokenAt + QUIET_MS - Date.now()));
    }
  };
  // Compares every card with what it was: not with each letter. And a moment later: of what I have just made, the ids
  // are known only after the map has changed.
  const stop = kit.calmMap.subscribe(() => {
    if (looking) return;
    looking = true;
    queueMicrotask(look);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
