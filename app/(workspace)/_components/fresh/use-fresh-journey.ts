"use client";
/**
 * Keeps a page of a journey right while others work: what they change beside its maps is heard of at once; what follows from a
 * map (whether it closes a gap) is looked at when the page is looked at again, and every now and then meanwhile.
 */
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { listenToJourney } from "@/lib/collaboration/client/journey-listener";
import { apiFetch } from "@/lib/contract/client";
import type { JourneyAction } from "@/lib/contract/plan";
import { reachAfter, type Reach } from "./reach";

const LOOK_AGAIN_MS = 15_000;

/**
 * `held`: somebody is writing, so the page stays as it is and catches up afterwards.
 * `openId`: the action that is open; it becomes `goneId` when a colleague deletes it meanwhile.
 */
export function useFreshJourney({ journeyId, mapId, openId, held, onComments }: {
  journeyId: string; mapId: string | undefined; openId: string | null; held: boolean;
  /** The same for as long as the page is there: hears of threads that changed (null: perhaps any). */
  onComments?: (threadId: string | null) => void;
}) {
  const router = useRouter();
  const [reach, setReach] = useState<Reach>("reached");
  const [goneId, setGoneId] = useState<string | null>(null);
  const page = useRef({ held, openId, missed: false, left: false });
  const look = useCallback(async () => {
    const now = page.current;
    // The router leaves for a whole new page when its own request fails, and takes along what was typed: ask first.
    const asked = now.openId;
    const answer = await apiFetch<{ actions: readonly JourneyAction[] }>("GET", `/api/v1/journeys/${journeyId}/actions`).catch((error: unknown) => ({ error }));
    if (now.left) return;
    const next = reachAfter("error" in answer ? answer.error : null, navigator.onLine);
    setReach(next);
    if (next !== "reached") return;
    if ("actions" in answer && asked !== null && !answer.actions.some(({ id }) => id === asked)) setGoneId(asked);
    if (now.held) now.missed = true;
    else router.refresh();
  }, [journeyId, router]);
  useEffect(() => {
    const now = page.current;
    Object.assign(now, { held, openId });
    if (held || !now.missed) return;
    now.missed = false;
    void look();
  }, [held, openId, look]);
  useEffect(() => {
    if (mapId === undefined) return undefined;
    const { protocol, host } = window.location;
    return listenToJourney(`${protocol === "https:" ? "wss:" : "ws:"}//${host}/sync/${mapId}`, () => void look(), onComments);
  }, [mapId, look, onComments]);
  useEffect(() => {
    const now = page.current;
    now.left = false;
    const lookIfSeen = () => {
      if (document.visibilityState === "visible") void look();
    };
    const timer = setInterval(lookIfSeen, LOOK_AGAIN_MS);
    const heard = [[window, "focus"], [window, "online"], [window, "offline"], [document, "visibilitychange"]] as const;
    for (const [target, event] of heard) target.addEventListener(event, lookIfSeen);
    return () => {
      now.left = true;
      clearInterval(timer);
      for (const [target, event] of heard) target.removeEventListener(event, lookIfSeen);
    };
  }, [look]);
  return { reach, goneId, lookNow: () => void look() };
}
