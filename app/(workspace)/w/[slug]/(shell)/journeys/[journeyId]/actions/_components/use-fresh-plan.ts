"use client";
/**
 * Keeps the page right while others work: what they change in the plan is heard of at once; whether the current map closes a
 * gap is looked at when the page is looked at again, and every now and then meanwhile.
 */
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { listenToJourney } from "@/lib/collaboration/client/journey-listener";

const LOOK_AGAIN_MS = 15_000;

export function useFreshPlan(mapId: string | undefined): void {
  const router = useRouter();
  useEffect(() => {
    if (mapId === undefined) return undefined;
    const { protocol, host } = window.location;
    return listenToJourney(`${protocol === "https:" ? "wss:" : "ws:"}//${host}/sync/${mapId}`, () => router.refresh());
  }, [mapId, router]);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible" && navigator.onLine) router.refresh();
    };
    const timer = setInterval(look, LOOK_AGAIN_MS);
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [router]);
}
