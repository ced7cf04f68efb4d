"use client";
import CloudAlert from "lucide-react/icons/cloud-alert";
import CloudCheck from "lucide-react/icons/cloud-check";
import CloudOff from "lucide-react/icons/cloud-off";
import LoaderCircle from "lucide-react/icons/loader-circle";
import { Tooltip } from "@/components/ui/tooltip";
import type { SaveStatus } from "@/lib/collaboration/client/types";
import { saveDetail, saveLabel } from "./save-words";

const LOOKS = {
  connecting: { Icon: LoaderCircle, colour: "text-ink-3", turns: true },
  // Still: it comes and goes with every letter, and what begins to turn costs the browser more than the letter.
  saving: { Icon: LoaderCircle, colour: "text-ink-3", turns: false },
  saved: { Icon: CloudCheck, colour: "text-ok", turns: false },
  offline: { Icon: CloudOff, colour: "text-warn", turns: false },
  "not-saved": { Icon: CloudAlert, colour: "text-bad", turns: false },
  closed: { Icon: CloudAlert, colour: "text-bad", turns: false },
} as const;

const TIME = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const formatTime = (at: string): string => TIME.format(new Date(at));

/**
 * Whether what is on the page is on the server. It changes with every letter, so a screen reader hears of it only when
 * something is wrong.
 */
export function SaveIndicator({ status, compact = false }: {
  status: SaveStatus;
  /** Without words, where there is no room. */
  compact?: boolean;
}) {
  const { Icon, colour, turns } = LOOKS[status.kind];
  const isRoutine = status.kind === "saved" || status.kind === "saving" || status.kind === "connecting";
  return (
    <Tooltip label={saveDetail(status, formatTime)}>
      <span
        role="status"
        aria-live={isRoutine ? "off" : "polite"}
        data-save={status.kind}
        className={`inline-flex items-center gap-[5px] text-card whitespace-nowrap text-ink-3 tabular-nums ${compact ? "" : "min-w-[5.375rem]"}`}
      >
        <Icon aria-hidden size={15} strokeWidth={1.75} className={`${colour} ${turns ? "motion-safe:animate-spin" : ""}`} />
        <span className={compact ? "sr-only" : undefined}>{saveLabel(status)}</span>
      </span>
    </Tooltip>
  );
}
