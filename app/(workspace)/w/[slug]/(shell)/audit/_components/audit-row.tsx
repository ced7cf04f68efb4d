import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import type { AuditEventItem } from "@/lib/contract/audit";
import { relativeTime } from "../../_components/relative-time";
import { auditSentence, exactTime, whoDid } from "./audit-words";

/** One event: who did what, and when. What it is about is a link while it is there. */
export function AuditRow({ event, now }: { event: AuditEventItem; now: number }) {
  const [done, subject, rest] = auditSentence(event);
  const at = Date.parse(event.at);
  return (
    <li tabIndex={-1} className="flex gap-3 border-t border-line px-4 py-2.5 first:border-t-0 -outline-offset-2">
      <span className="flex-none"><Avatar name={whoDid(event)} decorative /></span>
      <div className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-4 pt-0.5">
        <p className="min-w-0 text-ink-2 [overflow-wrap:anywhere]">
          <span className="font-medium text-ink">{whoDid(event)}</span> {done}{" "}
          {event.href === null ? <span className="text-ink">{subject}</span> : (
            <Link href={event.href} className="font-medium text-ink underline decoration-line-2 underline-offset-2 hover:decoration-current">{subject}</Link>
          )}
          {rest && ` ${rest}`}
        </p>
        <time dateTime={event.at} title={exactTime(at)} className="flex-none text-card text-ink-3 max-sm:basis-full">{relativeTime(at, now)}</time>
      </div>
    </li>
  );
}
