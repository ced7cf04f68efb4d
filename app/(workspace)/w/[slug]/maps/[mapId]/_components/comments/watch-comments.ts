/** Says what colleagues write, and opens what a link leads to. */
import type { CommentThread, MapComment } from "@/lib/contract/comments";
import type { BoardKit } from "../board-kit";
import { bringIntoView, tellPhone } from "../go-to";
import { firstName } from "../people-index";
import { commentsOf } from "./board-comments";
import { mentions } from "./filter-threads";
import { openComments } from "./open-comments";
import { isOnMap, placeOf } from "./thread-anchors";
import { commentHref } from "./use-comments";

/** Comments that do not mention me are said at most this often, merged, ms. */
const QUIET_MS = 6_000;
const LONGEST_SAID = 120;
const COMMENT_LINK = /^#comment=([0-9a-f-]{36})$/i;

/** Politely, each once; a mention of me at once. @returns stops it */
export function announceComments(kit: BoardKit): () => void {
  const store = commentsOf(kit.core, kit.data.map.id);
  const known = new Set<string>();
  let begun = false;
  let writers = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let spokenAt = 0;
  const speak = () => {
    timer = undefined;
    const [first, ...others] = [...writers];
    writers = new Set();
    spokenAt = Date.now();
    if (first !== undefined) kit.announce(`${first}${others.length === 0 ? "" : ` and ${others.length} ${others.length === 1 ? "other" : "others"}`} commented.`);
  };
  const look = () => {
    const { threads, known: isKnown } = store.get();
    if (!isKnown) return;
    for (const { comments } of threads) {
      for (const comment of comments) {
        const isNew = begun && !known.has(comment.id) && comment.unread;
        known.add(comment.id);
        if (!isNew) continue;
        const who = nameOf(kit, comment);
        if (mentions(comment, kit.data.me)) kit.announce(`${who} mentions you: ${comment.text.slice(0, LONGEST_SAID)}`);
        else writers.add(who);
      }
    }
    begun = true;
    if (writers.size > 0) timer ??= setTimeout(speak, Math.max(0, spokenAt + QUIET_MS - Date.now()));
  };
  look();
  const stop = store.subscribe(look);
  return () => {
    stop();
    clearTimeout(timer);
  };
}
const nameOf = (kit: BoardKit, { author }: MapComment): string => (author && (kit.people.shortName(author.id) ?? firstName(author.name))) ?? "Somebody";

/** `#comment=<id>`, now and when it changes. @returns stops it */
export function followCommentLinks(kit: BoardKit): () => void {
  const store = commentsOf(kit.core, kit.data.map.id);
  let wanted: string | null = null;
  const open = () => {
    if (wanted === null || !kit.session.loaded.get()) return;
    const { threads, known, problem } = store.get();
    if (!known && problem === null) return;
    const id = wanted;
    wanted = null;
    if (!known) kit.view.update({ problem: `The comment this link leads to can’t be read now. ${problem ?? ""}` });
    else showComment(kit, threads.find(({ comments }) => comments.some((comment) => comment.id === id && !comment.deleted)), id);
  };
  const read = () => {
    wanted = COMMENT_LINK.exec(window.location.hash)?.[1]?.toLowerCase() ?? null;
    open();
  };
  read();
  window.addEventListener("hashchange", read);
  const stops = [store.subscribe(open), kit.session.loaded.subscribe(open)];
  return () => {
    window.removeEventListener("hashchange", read);
    stops.forEach((stop) => stop());
  };
}

function showComment(kit: BoardKit, thread: CommentThread | undefined, id: string): void {
  if (!thread) kit.view.update({ problem: "The comment this link leads to was deleted." });
  else if (thread.versionNumber !== null) window.location.assign(commentHref(kit.data, thread.versionNumber, id));
  else {
    const place = isOnMap(kit, thread) ? placeOf(thread) : null;
    if (place) {
      tellPhone(kit, place);
      bringIntoView(kit, place);
    }
    openComments(kit, place, id);
  }
}
