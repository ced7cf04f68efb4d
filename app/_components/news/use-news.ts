"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { apiFetch } from "@/lib/contract/client";
import type { NewsState } from "@/lib/contract/notifications";

/** How often an open, visible page asks, ms. */
const ASK_EVERY_MS = 15_000;

const same = (a: NewsState | null, b: NewsState): boolean => a !== null && a.unread === b.unread && a.latest === b.latest;

/**
 * How many news wait for this person, and how to look at once. Looks every now and then while the page can be seen, and
 * when it is seen again. A failed look changes nothing: the next one comes soon.
 * @param initial null: nobody has looked yet
 */
export function useNews(workspaceId: string, initial: NewsState | null): { readonly news: NewsState | null; readonly look: () => void } {
  const [news, setNews] = useState(initial);
  const [given, setGiven] = useState(initial);
  // The page was read anew: what it says is newer.
  if (initial !== null && !same(given, initial)) {
    setGiven(initial);
    setNews(initial);
  }
  const looking = useRef(false);
  const look = useCallback(() => {
    if (looking.current || document.visibilityState === "hidden") return;
    looking.current = true;
    void apiFetch<NewsState>("GET", `/api/v1/workspaces/${workspaceId}/notifications/state`)
      .then((next) => setNews((last) => (same(last, next) ? last : next)), () => undefined)
      .finally(() => { looking.current = false; });
  }, [workspaceId]);
  useEffect(() => {
    const timer = setInterval(look, ASK_EVERY_MS);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("online", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("online", look);
    };
  }, [look]);
  return { news, look };
}
