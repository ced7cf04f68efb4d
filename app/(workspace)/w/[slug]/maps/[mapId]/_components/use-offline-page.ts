"use client";
/**
 * Lets this map open again without a connection, for as long as it is this person's to open. Coming back never makes the
 * page ask for itself anew: should the server die in the middle of that answer, Next would load the whole page again,
 * under the hands of whoever is typing.
 */
import { useEffect, useState } from "react";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { CLOSE } from "@/lib/collaboration/close-codes";
import type { BoardKit } from "./board-kit";
import { useRested } from "./use-rested";

export function useOfflinePage({ session, data }: BoardKit): void {
  const kind = useReadableSelector(session.status, (status) => status.kind);
  const code = useReadableSelector(session.status, (status) => (status.kind === "closed" ? status.code : null));
  const [mayKeep, setMayKeep] = useState(false);
  const userId = data.me.id;
  const { title } = data.map;
  const name = `${data.journey.title}, ${data.map.state === "current" ? "current state" : title}`;

  // Page and scripts are fetched once more for it: not under the hands of whoever is typing.
  const rested = useRested();
  if (kind === "saved" && rested && !mayKeep) setMayKeep(true);
  useEffect(() => {
    if (process.env.NODE_ENV !== "production" || !mayKeep) return;
    let [left, stop]: [boolean, (() => void) | null] = [false, null];
    void import("@/lib/offline/client").then(({ keepThisPage }) => {
      if (!left) stop = keepThisPage({ userId, title: name });
    }, () => undefined);
    return () => {
      left = true;
      stop?.();
    };
  }, [mayKeep, userId, name]);

  useEffect(() => {
    if (code === null) return;
    void import("@/lib/offline/client").then(async ({ dropThisPage, forgetThisDevice }) => {
      if (code === CLOSE.signedOut) await forgetThisDevice({ drafts: false });
      else if (code === CLOSE.forbidden || code === CLOSE.notFound) await dropThisPage();
    }, () => undefined);
  }, [code]);
}
