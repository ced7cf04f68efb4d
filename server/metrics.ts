/**
 * Gives out in Prometheus's format what is counted and measured. The numbers themselves lie where they are counted; they
 * are read when somebody asks. Labels are our own words only: no ids, names, addresses or anything a person wrote.
 */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { ProcessFigures } from "../lib/runtime/look";
import type { Realtime } from "./realtime";
import { counters, workerDeaths } from "./realtime/counters";
import { timings } from "./realtime/timings";

export interface MetricsSources {
  readonly stats: Realtime["stats"];
  readonly figures: () => ProcessFigures;
  /** Requests that are not answered yet. */
  readonly running: () => number;
  readonly mails: Readonly<Record<"sent" | "refused" | "failed", number>>;
  /** Null: nobody knows right now. */
  readonly countWaitingMails: () => Promise<number | null>;
}
export interface Metrics {
  /** A request was answered. `status`: its number, or `aborted`. */
  readonly answered: (route: string, status: string, seconds: number) => void;
  text(): Promise<{ readonly mediaType: string; readonly text: string }>;
}

type Numbers = Readonly<Record<string, number>>;

export function createMetrics({ stats, figures, running, mails, countWaitingMails }: MetricsSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  for (const timing of Object.values(timings)) registry.registerMetric(timing);

  const total = (name: string, help: string, read: () => number) => new Counter({
    name: `throughline_${name}_total`, help, registers,
    collect() {
      this.reset();
      this.inc(read());
    },
  });
  const totals = (name: string, help: string, label: string, read: () => Numbers) => new Counter({
    name: `throughline_${name}_total`, help, registers, labelNames: [label],
    collect() {
      this.reset();
      for (const [value, count] of Object.entries(read())) this.inc({ [label]: value }, count);
    },
  });
  const gauge = (name: string, help: string, read: () => number) => new Gauge({
    name: `throughline_${name}`, help, registers,
    collect() {
      this.set(read());
    },
  });
  const gauges = (name: string, help: string, label: string, read: () => Numbers) => new Gauge({
    name: `throughline_${name}`, help, registers, labelNames: [label],
    collect() {
      for (const [value, count] of Object.entries(read())) this.set({ [label]: value }, count);
    },
  });

  gauge("rooms", "Maps in memory, those that wait to be dropped included", () => stats().rooms);
  gauge("people", "People with at least one open connection to this process", () => stats().people);
  gauges("connections", "Open connections, by whether the page is one of ours (extended) or a stock y-websocket client", "kind", () => {
    const { connections, extended } = stats();
    return { extended, stock: connections - extended };
  });
  totals("connections_closed", "Connections that ended, by close code; left: the page went; silent: it no longer answered; broken: its network or frames failed",
    "code", () => Object.fromEntries(counters.endings));
  totals("frames", "Messages of live connections", "direction", () => counters.frames);
  totals("frame_bytes", "Bytes of those messages", "direction", () => counters.bytes);
  totals("updates", "Edits pages sent, by what became of them", "outcome", () => counters.updates);
  total("presence_dropped", "Presence messages that slow readers did without", () => counters.presence.dropped);
  total("resyncs", "Times a page was asked to send again what was dropped", () => counters.resyncs);
  total("reading_pauses", "Times reading from a connection was paused, because it sends too much or reads too little", () => counters.pauses);

  gauge("commit_queue_rows", "Edits that wait for the database", () => stats().commitQueue.rows);
  gauge("commit_queue_bytes", "Bytes of those edits", () => stats().commitQueue.bytes);
  gauge("commit_lag_seconds", "How long the oldest of those edits has waited", () => stats().commitQueue.lagMs / 1000);
  gauge("database_up", "1 while edits can be saved, 0 while the database is away", () => (stats().commitQueue.health === "ok" ? 1 : 0));
  totals("compactions", "Merges of a map's log into a snapshot, by outcome", "outcome", () => counters.compactions);
  gauges("worker_queue", "Calls that wait for a document worker or are worked on", "thread", () => stats().workers);
  totals("worker_deaths", "Document workers that ended while they worked and were started again", "thread", () => workerDeaths);

  gauges("event_loop_delay_seconds", "How late the main thread gets to its work, over the last ten seconds", "quantile", () => {
    const { p50, p99 } = figures().delayMs;
    return { "0.5": p50 / 1000, "0.99": p99 / 1000 };
  });
  totals("mails", "Tries to send a mail, by outcome; refused: for good; failed: it is tried again", "outcome", () => mails);
  new Gauge({
    name: "throughline_mails_waiting", help: "Mails that are not sent yet; missing while the database does not answer", registers,
    async collect() {
      const waiting = await countWaitingMails();
      if (waiting === null) this.remove();
      else this.set(waiting);
    },
  });
  new Gauge({ name: "throughline_info", help: "Always 1", registers, labelNames: ["version"] }).set({ version: figures().version }, 1);
  gauge("http_requests_running", "Requests that are not answered yet", running);
  const requests = new Histogram({
    name: "throughline_http_request_duration_seconds", registers, labelNames: ["route", "status"],
    help: "Requests by the pattern of their route, and what they were answered with", buckets: [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10],
  });

  return {
    answered: (route, status, seconds) => requests.observe({ route, status }, seconds),
    text: async () => ({ mediaType: registry.contentType.replace(/; charset=.*$/, ""), text: await registry.metrics() }),
  };
}
