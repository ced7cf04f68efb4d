"use client";
import { useEffect, useState } from "react";
import { problemMessage } from "@/app/_components/show-problem";
import { apiFetch } from "@/lib/contract/client";
import type { ServerState } from "@/lib/contract/server-state";
import { isAppError } from "@/lib/errors";

/** How often an open, visible page asks, ms. */
const ASK_EVERY_MS = 3_000;

export type ServerView =
  | { readonly kind: "current"; readonly state: ServerState; readonly at: number }
  /** What is shown was read at `at`; since then `problem` stands in the way. It is tried on. */
  | { readonly kind: "old"; readonly state: ServerState; readonly at: number; readonly problem: string }
  /** The person may not see it any more. */
  | { readonly kind: "closed"; readonly problem: string };

const OFFLINE = "You're offline.";
const NO_DATABASE = "The server is there, but can't read its database, or is just starting.";

const isFinal = (error: unknown): boolean => isAppError(error) && ["unauthorized", "forbidden", "not_found"].includes(error.code);

function sentenceOf(error: unknown): string {
  if (!navigator.onLine) return OFFLINE;
  // Without a cause it is the server that says so, and who may see this is read in the database first of all.
  return isAppError(error) && error.code === "unavailable" && error.cause === undefined ? NO_DATABASE : problemMessage(error);
}

/** Asks again and again while the page can be seen, and when it is seen or online again. `at` and `now` in ms. */
export function useServerState(workspaceId: string, first: ServerState, now: number): ServerView {
  const [view, setView] = useState<ServerView>({ kind: "current", state: first, at: now });
  useEffect(() => {
    let looking = false;
    let over = false;
    const fail = (error: unknown): void => {
      if (over) return;
      over = isFinal(error);
      const problem = sentenceOf(error);
      setView((last) => (last.kind === "closed" || over ? { kind: "closed", problem } : { ...last, kind: "old", problem }));
    };
    const look = (): void => {
      if (looking || over || document.visibilityState === "hidden") return;
      looking = true;
      apiFetch<ServerState>("GET", `/api/v1/workspaces/${workspaceId}/server`)
        .then((state) => { if (!over) setView({ kind: "current", state, at: Date.now() }); }, fail)
        .finally(() => { looking = false; });
    };
    const timer = setInterval(look, ASK_EVERY_MS);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("online", look);
    window.addEventListener("offline", look);
    return () => {
      over = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("online", look);
      window.removeEventListener("offline", look);
    };
  }, [workspaceId]);
  return view;
}
