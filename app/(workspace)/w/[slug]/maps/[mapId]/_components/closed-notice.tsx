"use client";
/** After a final close: what happened, what waits on this device, and the one thing to do about it. */
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import { CLOSE } from "@/lib/collaboration/close-codes";
import { useBoardKit } from "./board-kit";

const changes = (count: number): string => `${count} waiting ${count === 1 ? "change" : "changes"}`;

export function ClosedNotice() {
  const kit = useBoardKit();
  const status = useReadable(kit.session.status);
  if (status.kind !== "closed") return null;
  const { code, waiting } = status;
  return (
    <div className="absolute inset-0 z-30 grid place-items-center bg-scrim p-4">
      <div role="alertdialog" aria-labelledby="closed-title" aria-describedby="closed-words" className="w-full max-w-100 rounded-lg bg-raised p-5 shadow-3">
        <h2 id="closed-title" className="text-lead font-semibold">{titleOf(code)}</h2>
        <p id="closed-words" className="mt-1 text-ink-2">{wordsOf(code, waiting)}</p>
        <div className="mt-4 flex flex-wrap gap-2">
          {code === CLOSE.signedOut && (
            <a className={buttonClass("primary")} href={`/sign-in?callbackUrl=${encodeURIComponent(globalThis.location.pathname)}`}>Sign in</a>
          )}
          {code === CLOSE.reloadNeeded && <Button variant="primary" onClick={() => globalThis.location.reload()}>Reload</Button>}
          {waiting > 0 && code !== CLOSE.signedOut && code !== CLOSE.reloadNeeded && <SaveUnsent />}
          {code !== CLOSE.reloadNeeded && code !== CLOSE.signedOut && (
            <a className={buttonClass("secondary")} href={`/w/${kit.data.workspace.slug}`}>All journeys</a>
          )}
        </div>
      </div>
    </div>
  );
}

export function SaveUnsent() {
  const kit = useBoardKit();
  const handleSave = () => {
    const file = kit.session.exportUnsent();
    if (!file) return;
    const url = URL.createObjectURL(file);
    const link = Object.assign(document.createElement("a"), { href: url, download: `${kit.data.journey.title}, unsent changes.json` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  return <Button variant="primary" onClick={handleSave}>Save my unsent changes as a file</Button>;
}

function titleOf(code: number): string {
  switch (code) {
    case CLOSE.signedOut: return "You’ve been signed out";
    case CLOSE.tooLarge: return "This is too large to send";
    case CLOSE.reloadNeeded: return "Throughline was updated";
    default: return "You can’t open this map any more";
  }
}
function wordsOf(code: number, waiting: number): string {
  switch (code) {
    case CLOSE.signedOut: return waiting > 0 ? `Sign in to send ${changes(waiting)}. They are kept on this device.` : "Sign in to go on.";
    case CLOSE.tooLarge: return `The server doesn’t take this much at once. ${waiting > 0 ? `Your ${changes(waiting)} are kept on this device; save them as a file to be sure.` : ""}`;
    case CLOSE.reloadNeeded: return waiting > 0 ? `Reload to go on. Your ${changes(waiting)} are kept on this device.` : "Reload to go on.";
    default: return waiting > 0
      ? `Your access ended or the map was deleted. Your ${changes(waiting)} could not be sent.` : "Your access ended or the map was deleted.";
  }
}
