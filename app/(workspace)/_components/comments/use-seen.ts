"use client";
/** Marks comments as seen once they have been in front of somebody for a moment. */
import { useEffect, type RefObject } from "react";
import type { CommentThread } from "@/lib/contract/comments";
import type { CommentsStore } from "./comments-store";

/** Long enough to notice the mark, ms. */
const LOOK_MS = 1_200;

/** @param root holds the threads; what is scrolled away in it, or lies in a hidden tab, is not seen */
export function useSeen(store: CommentsStore, root: RefObject<HTMLElement | null>, threads: readonly CommentThread[]): void {
  useEffect(() => {
    const unread = new Set(threads.flatMap(({ comments }) => comments.filter((comment) => comment.unread).map(({ id }) => id)));
    const element = root.current;
    if (!element || unread.size === 0) return undefined;
    const shown = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      if (document.visibilityState === "visible") store.markSeen([...shown]);
    };
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const id = target instanceof HTMLElement ? target.dataset["comment"] : undefined;
        if (id === undefined) continue;
        if (isIntersecting) shown.add(id);
        else shown.delete(id);
      }
      clearTimeout(timer);
      if (shown.size > 0) timer = setTimeout(tell, LOOK_MS);
    });
    for (const item of element.querySelectorAll<HTMLElement>("[data-comment]")) if (unread.has(item.dataset["comment"] ?? "")) observer.observe(item);
    document.addEventListener("visibilitychange", tell);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", tell);
    };
  }, [store, root, threads]);
}
