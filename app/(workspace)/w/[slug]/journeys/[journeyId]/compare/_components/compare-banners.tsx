"use client";
/** Sentences that stay while they are true: offline, server away, signed out; and the end of either map. */
import CircleAlert from "lucide-react/icons/circle-alert";
import CloudOff from "lucide-react/icons/cloud-off";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import { CLOSE } from "@/lib/collaboration/close-codes";
import { worstStatus } from "./both-statuses";
import { useCompareKit } from "./compare-kit";

const ALERT = <CircleAlert size={16} aria-hidden />;

export function CompareBanners() {
  const { current, future, data } = useCompareKit();
  const status = worstStatus(useReadable(current.status), useReadable(future.status));
  const home = <a className={buttonClass("secondary", "sm")} href={`/w/${data.workspace.slug}`}>All journeys</a>;
  switch (status.kind) {
    case "offline": return (
      <Banner tone="warn" live icon={<CloudOff size={16} aria-hidden />} className="m-2 flex-none">
        <b>You’re offline.</b> This is how both maps stood last. What you bring over is kept on this device.
      </Banner>
    );
    case "not-saved": return (
      <Banner
        tone="bad" live icon={ALERT} className="m-2 flex-none"
        action={<Button size="sm" onClick={() => { current.reconnect(); future.reconnect(); }}>Try now</Button>}
      ><b>We can’t reach the server.</b> Nothing is lost. This is how both maps stood last.</Banner>
    );
    case "closed": switch (status.code) {
      case CLOSE.signedOut: return (
        <Banner
          tone="warn" live icon={ALERT} className="m-2 flex-none"
          action={<a className={buttonClass("secondary", "sm")} href={`/sign-in?callbackUrl=${encodeURIComponent(globalThis.location.pathname + globalThis.location.search)}`}>Sign in</a>}
        ><b>You’ve been signed out.</b> Sign in to see what changes from now on.</Banner>
      );
      case CLOSE.reloadNeeded: return (
        <Banner tone="warn" live icon={ALERT} className="m-2 flex-none" action={<Button size="sm" onClick={() => globalThis.location.reload()}>Reload</Button>}>
          <b>Throughline was updated.</b> Reload to go on.
        </Banner>
      );
      case CLOSE.tooLarge: return (
        <Banner tone="bad" live icon={ALERT} className="m-2 flex-none" action={home}><b>This is too large to send.</b> The server doesn’t take this much at once.</Banner>
      );
      default: return (
        <Banner tone="bad" live icon={ALERT} className="m-2 flex-none" action={home}>
          <b>You can’t compare these maps any more.</b> Your access ended or one of them was deleted. This is how they stood last.
        </Banner>
      );
    }
    case "saving": case "connecting": case "saved": return null;
  }
}
