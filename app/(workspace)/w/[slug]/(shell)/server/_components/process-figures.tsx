import { useId } from "react";
import type { ServerState } from "@/lib/contract/server-state";
import { count, duration, size } from "./server-words";

/** One process in figures. `at` in ms: when they were read. `mailsWaiting` is of all processes; null: nobody knows, absent: not to be shown. */
export function ProcessFigures({ title, figures, at, mailsWaiting }: {
  title: string;
  figures: ServerState["processes"][number];
  at: number;
  mailsWaiting?: number | null | undefined;
}) {
  const id = useId();
  const { queue, delayMs } = figures;
  return (
    <section aria-labelledby={id} className="mt-7">
      <h2 id={id} className="mb-2.5 text-body font-semibold">{title}</h2>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-5 rounded-lg bg-surface p-4 shadow-1 lg:grid-cols-4">
        <Figure name="Connected" value={count(figures.people, "person", "people")} more={`${count(figures.connections, "page", "pages")}, ${count(figures.maps, "map", "maps")}`} />
        <Figure name="Database" value={figures.database === "ok" ? "Reachable" : "Away"} bad={figures.database === "away"} more={figures.database === "ok" ? "edits are saved" : "edits wait"} />
        <Figure name="Edits that wait" value={queue.rows.toLocaleString("en-GB")} more={queue.rows === 0 ? "all are saved" : `${size(queue.bytes)}, the oldest ${duration(queue.lagMs)}`} />
        <Figure name="Work starts late by" value={duration(delayMs.p99)} more={`usually ${duration(delayMs.p50)}`} />
        <Figure name="Memory" value={size(figures.memoryBytes)} more="workers included" />
        {mailsWaiting !== undefined && (
          <Figure name="Mails that wait" value={mailsWaiting === null ? "Unknown" : mailsWaiting.toLocaleString("en-GB")} more={mailsWaiting === 0 ? "all are sent" : "they are tried again"} />
        )}
        <Figure name="Running for" value={duration(Math.max(0, at - Date.parse(figures.startedAt)))} more={`since ${started(figures.startedAt)}`} />
        <Figure name="Version" value={figures.version} more="of Throughline" />
      </dl>
    </section>
  );
}

/** In UTC: the page is drawn on the server first, which does not know where its reader is. */
const started = (iso: string): string =>
  `${new Date(iso).toLocaleString("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone: "UTC" })} UTC`;

function Figure({ name, value, more, bad = false }: { name: string; value: string; more: string; bad?: boolean }) {
  return (
    <div className="min-w-0">
      <dt className="text-card text-ink-3">{name}</dt>
      <dd className="mt-0.5">
        <span className={`block text-lead font-semibold tabular-nums ${bad ? "text-bad" : ""}`}>{value}</span>
        <span className="block text-card text-ink-2 tabular-nums">{more}</span>
      </dd>
    </div>
  );
}
