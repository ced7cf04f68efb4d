"use client";
/** Sentences that stay while they are true: offline, server away, read only, and what just did not work. */
import CircleAlert from "lucide-react/icons/circle-alert";
import CloudOff from "lucide-react/icons/cloud-off";
import X from "lucide-react/icons/x";
import { useEffect, useRef } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { IconButton } from "@/components/ui/icon-button";
import { showToast } from "@/components/ui/toast";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import type { SaveStatus } from "@/lib/collaboration/client/types";
import { CLOSE } from "@/lib/collaboration/close-codes";
import { useBoardKit } from "./board-kit";
import { lazyPart } from "./lazy-part";

const SaveUnsent = lazyPart(() => import("./save-unsent"));

const changes = (count: number): string => `${count} ${count === 1 ? "change" : "changes"}`;

export function BoardBanners() {
  const kit = useBoardKit();
  const status = useReadable(kit.shownStatus);
  const { canWrite } = useReadable(kit.session.access);
  const problem = useReadableSelector(kit.view, (view) => view.problem);
  const homeless = useReadableSelector(kit.session.homeless, (edits) => edits.length);
  useBackOnline(status);
  const asked = kit.data.people.find(({ role }) => role === "owner") ?? kit.data.people.find(({ role }) => role === "admin");
  return (
    <div className="flex-none empty:hidden">
      {status.kind === "offline" && (
        <Banner tone="warn" live icon={<CloudOff size={16} aria-hidden />} className="m-2">
          <b>You’re offline.</b> Keep working. {status.keeping ? "Saving on this device." : status.waiting > 0
            ? `${changes(status.waiting)} ${status.waiting === 1 ? "is" : "are"} saved on this device.` : "What you write is kept on this device."}
        </Banner>
      )}
      {status.kind === "not-saved" && status.refused && (
        <Banner tone="bad" live icon={<CircleAlert size={16} aria-hidden />} className="m-2" action={<SaveUnsent />}>
          <b>The server doesn’t take {status.waiting === 1 ? "one of your changes" : "some of your changes"}.</b> Keep them as a file, then reload this page.
        </Banner>
      )}
      {status.kind === "not-saved" && !status.refused && (
        <Banner
          tone="bad" live icon={<CircleAlert size={16} aria-hidden />} className="m-2"
          action={<Button size="sm" onClick={() => kit.session.reconnect()}>Try now</Button>}
        >
          <b>We can’t reach the server.</b> Nothing is lost.{status.retryIn === undefined ? "" : ` Trying again in ${status.retryIn} s.`}
        </Banner>
      )}
      {status.kind === "closed" && status.code === CLOSE.signedOut && (
        <Banner
          tone="warn" live icon={<CircleAlert size={16} aria-hidden />} className="m-2"
          action={<a className={buttonClass("secondary", "sm")} href={`/sign-in?callbackUrl=${encodeURIComponent(globalThis.location.pathname)}`}>Sign in</a>}
        >
          <b>You’ve been signed out.</b> {status.waiting > 0
            ? `Sign in to send ${status.waiting} waiting ${status.waiting === 1 ? "change" : "changes"}.` : "What you write now is kept on this device until you sign in."}
        </Banner>
      )}
      {homeless > 0 && (
        <Banner tone="warn" icon={<CircleAlert size={16} aria-hidden />} className="m-2" action={<SaveUnsent />}>
          {changes(homeless)} of yours found no place on this map any more. {homeless === 1 ? "It is" : "They are"} kept on this device.
        </Banner>
      )}
      {!canWrite && (
        <Banner className="m-2">
          You can read this map but not change it.{asked && asked.id !== kit.data.me.id ? ` Ask ${kit.people.shortName(asked.id) ?? asked.name} for access.` : ""}
        </Banner>
      )}
      {problem !== null && (
        <Banner
          tone="warn" live icon={<CircleAlert size={16} aria-hidden />} className="m-2"
          action={<IconButton label="Dismiss" size="sm" onClick={() => kit.view.update({ problem: null })}><X size={14} aria-hidden /></IconButton>}
        >{problem}</Banner>
      )}
    </div>
  );
}

/** "Back online. 3 changes added to the map." */
function useBackOnline(status: SaveStatus): void {
  const waiting = useRef(0);
  useEffect(() => {
    if (status.kind === "offline") waiting.current = Math.max(waiting.current, status.waiting);
    if (status.kind !== "saved") return;
    if (waiting.current > 0) showToast(`Back online. ${changes(waiting.current)} added to the map.`);
    waiting.current = 0;
  }, [status]);
}
