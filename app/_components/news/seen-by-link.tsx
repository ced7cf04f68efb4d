"use client";
import { useEffect } from "react";
import { markRead, seenByAddress } from "./mark-read";

/** On a page that news lead to: whoever opens it by their link has read them. */
export default function SeenByLink({ workspaceId }: { workspaceId: string }) {
  useEffect(() => {
    const tell = () => {
      const seen = seenByAddress(window.location);
      // Should it not get through, they stay unread: nothing is lost.
      if (seen) void markRead(workspaceId, seen).catch(() => undefined);
    };
    tell();
    window.addEventListener("hashchange", tell);
    return () => window.removeEventListener("hashchange", tell);
  }, [workspaceId]);
  return null;
}
