/** The comments of one map as a page has them: read once, then thread by thread as they change, and written through the API. */
import { problemMessage } from "@/app/_components/show-problem";
import type { CommentOutcome, CommentWords } from "@/components/journey/comments/comment-kit";
import { createWritable } from "@/lib/collaboration/client/readable";
import type { Readable } from "@/lib/collaboration/client/types";
import { apiFetch } from "@/lib/contract/client";
import type { CommentAnchor, CommentThread } from "@/lib/contract/comments";

export interface CommentsState {
  /** Oldest first, those on versions too. */
  readonly threads: readonly CommentThread[];
  /** False: not read yet. */
  readonly known: boolean;
  /** Why they could not be read. */
  readonly problem: string | null;
}

export interface CommentsStore extends Readable<CommentsState> {
  /** One thread changed, or any may have (null). Never throws. */
  reread(threadId: string | null): void;
  create(anchor: CommentAnchor, words: CommentWords): CommentOutcome;
  reply(threadId: string, words: CommentWords): CommentOutcome;
  edit(commentId: string, words: CommentWords): CommentOutcome;
  setResolved(threadId: string, resolved: boolean): CommentOutcome;
  /** Throws: the dialog that asks says it. */
  remove(threadId: string, commentId: string): Promise<void>;
  /** Shown as seen at once; what could not be told shows as new again. */
  markSeen(commentIds: readonly string[]): void;
}

const ALL = Symbol("all threads");

export function createComments(mapId: string): CommentsStore {
  const path = `/api/v1/maps/${mapId}/comments`;
  const state = createWritable<CommentsState>({ threads: [], known: false, problem: null });
  let waiting = new Set<string | typeof ALL>();
  let reading = false;

  const read = async (): Promise<void> => {
    if (reading) return;
    reading = true;
    while (waiting.size > 0) {
      const [first] = waiting;
      const one = waiting.size === 1 && typeof first === "string" && state.get().known ? first : null;
      waiting = new Set();
      try {
        const { threads } = await apiFetch<{ threads: readonly CommentThread[] }>("GET", one === null ? path : `${path}?thread=${one}`);
        state.set({ threads: one === null ? keepSame(state.get().threads, threads) : withThread(state.get().threads, one, threads[0]), known: true, problem: null });
      } catch (error) {
        state.set({ ...state.get(), problem: problemMessage(error) });
      }
    }
    reading = false;
  };
  const reread = (threadId: string | null): void => {
    waiting.add(threadId ?? ALL);
    void read();
  };
  const write = async (method: "POST" | "PATCH", at: string, body: unknown): CommentOutcome => {
    try {
      const thread = await apiFetch<CommentThread>(method, `${path}${at}`, body);
      state.set({ ...state.get(), threads: withThread(state.get().threads, thread.id, thread) });
      return null;
    } catch (error) {
      return problemMessage(error);
    }
  };
  return {
    get: state.get, subscribe: state.subscribe, reread,
    create: (anchor, words) => write("POST", "", { ...words, ...Object.fromEntries(Object.entries(anchor).filter(([, value]) => value !== null)) }),
    reply: (replyToId, words) => write("POST", "", { ...words, replyToId }),
    edit: (commentId, words) => write("PATCH", `/${commentId}`, words),
    setResolved: (threadId, resolved) => write("POST", `/${threadId}/${resolved ? "resolve" : "reopen"}`, {}),
    async remove(threadId, commentId) {
      await apiFetch("DELETE", `${path}/${commentId}`);
      reread(threadId);
    },
    markSeen(commentIds) {
      const seen = new Set(commentIds);
      const touched = state.get().threads.filter(({ comments }) => comments.some(({ id, unread }) => unread && seen.has(id)));
      if (touched.length === 0) return;
      state.set({ ...state.get(), threads: state.get().threads.map((thread) => (touched.includes(thread) ? withSeen(thread, seen) : thread)) });
      apiFetch("POST", `${path}/seen`, { commentIds: [...seen] }).catch(() => touched.forEach(({ id }) => reread(id)));
    },
  };
}

/** What came before a seen one in its thread was seen as well. */
function withSeen(thread: CommentThread, seen: ReadonlySet<string>): CommentThread {
  const last = thread.comments.findLastIndex(({ id }) => seen.has(id));
  return { ...thread, comments: thread.comments.map((comment, index) => (index <= last && comment.unread ? { ...comment, unread: false } : comment)) };
}

/** Threads that say the same stay the same object: only what changed is drawn anew. */
function keepSame(before: readonly CommentThread[], after: readonly CommentThread[]): readonly CommentThread[] {
  const known = new Map(before.map((thread) => [thread.id, thread]));
  return after.map((thread) => {
    const old = known.get(thread.id);
    return old && JSON.stringify(old) === JSON.stringify(thread) ? old : thread;
  });
}
function withThread(threads: readonly CommentThread[], id: string, thread: CommentThread | undefined): readonly CommentThread[] {
  if (!thread) return threads.filter((other) => other.id !== id);
  return keepSame(threads, threads.some((other) => other.id === id) ? threads.map((other) => (other.id === id ? thread : other)) : [...threads, thread]);
}
