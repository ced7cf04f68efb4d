"use client";
/** What a final close says. Its script comes when the page rests: when it is wanted, the server may not give it any more. */
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";
import { lazyPart } from "./lazy-part";
import { useRested } from "./use-rested";

const ClosedNotice = lazyPart(() => import("./closed-notice"));

export function ClosedHost() {
  const { session } = useBoardKit();
  const rested = useRested();
  const closed = useReadableSelector(session.status, ({ kind }) => kind === "closed");
  return rested || closed ? <ClosedNotice /> : null;
}
