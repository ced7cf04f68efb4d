"use client";
/**
 * After a final close: what happened, what waits on this device, and the one thing to do about it. Being signed out is
 * only a banner: one may go on writing.
 */
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import { CLOSE } from "@/lib/collaboration/close-codes";
import { useBoardKit } from "./board-kit";
import SaveUnsent from "./save-unsent";

const changes = (count: number): string => `${count} waiting ${count === 1 ? "change" : "changes"}`;
const kept = (count: number): string => `Your ${changes(count)} ${count === 1 ? "is" : "are"} kept on this device`;

export default function ClosedNotice() {
  const kit = useBoardKit();
  const status = useReadable(kit.session.status);
  if (status.kind !== "closed" || status.code === CLOSE.signedOut) return null;
  return <Notice code={status.code} waiting={status.waiting} />;
}

function Notice({ code, waiting }: { code: number; waiting: number }) {
  const kit = useBoardKit();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="absolute inset-0 z-30 grid place-items-center bg-scrim p-4">
      <div ref={box} tabIndex={-1} role="alertdialog" aria-labelledby="closed-title" aria-describedby="closed-words" className="w-full max-w-100 rounded-lg bg-raised p-5 shadow-3 outline-none">
        <h2 id="closed-title" className="text-lead font-semibold">{titleOf(code)}</h2>
        <p id="closed-words" className="mt-1 text-ink-2">{wordsOf(code, waiting)}</p>
        <div className="mt-4 flex flex-wrap gap-2">
          {code === CLOSE.reloadNeeded && <Button variant="primary" onClick={() => globalThis.location.reload()}>Reload</Button>}
          {waiting > 0 && code !== CLOSE.reloadNeeded && <SaveUnsent />}
          {code !== CLOSE.reloadNeeded && (
            <a className={buttonClass("secondary")} href={`/w/${kit.data.workspace.slug}`}>All journeys</a>
          )}
        </div>
      </div>
    </div>
  );
}

function titleOf(code: number): string {
  switch (code) {
    case CLOSE.tooLarge: return "This is too large to send";
    case CLOSE.reloadNeeded: return "Throughline was updated";
    default: return "You can’t open this map any more";
  }
}
function wordsOf(code: number, waiting: number): string {
  switch (code) {
    case CLOSE.tooLarge: return `The server doesn’t take this much at once. ${waiting > 0 ? `${kept(waiting)}; save a file to be sure.` : ""}`;
    case CLOSE.reloadNeeded: return waiting > 0 ? `Reload to go on. ${kept(waiting)}.` : "Reload to go on.";
    default: return waiting > 0
      ? `Your access ended or the map was deleted. Your ${changes(waiting)} could not be sent.` : "Your access ended or the map was deleted.";
  }
}
