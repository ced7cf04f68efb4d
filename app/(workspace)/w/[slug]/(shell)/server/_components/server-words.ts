/** How the server is, in words. Pure: `now` is a parameter. */
import type { OpenMap, ServerState } from "@/lib/contract/server-state";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MEGABYTE = 1024 * 1024;

/** Edits that wait longer than this are felt by people, ms. */
const LONG_LAG_MS = 2_000;
/** Above this the server answers noticeably late, ms. */
const LONG_DELAY_MS = 100;

export type Condition = { readonly tone: "ok" | "warn" | "bad"; readonly sentence: string };

/** The worst that is to be said, of all processes. */
export function conditionOf({ processes }: Pick<ServerState, "processes">): Condition {
  if (processes.some(({ database }) => database === "away")) {
    return { tone: "bad", sentence: "The database is away. Edits wait, and nothing is lost; people see “Not saved” meanwhile." };
  }
  const lag = Math.max(...processes.map(({ queue }) => queue.lagMs));
  if (lag > LONG_LAG_MS) return { tone: "warn", sentence: `The database is slow: the oldest edit has waited ${duration(lag)}.` };
  const delay = Math.max(...processes.map(({ delayMs }) => delayMs.p99));
  if (delay > LONG_DELAY_MS) return { tone: "warn", sentence: `The server is busy: some of its work starts ${duration(delay)} late.` };
  return { tone: "ok", sentence: "All is well. Edits are saved as they come." };
}

/** In at most two units, rounded down: "0.4 ms", "12 ms", "3.2 s", "5 min", "3 h 12 min", "4 d 2 h". */
export function duration(ms: number): string {
  if (ms < 0.05) return "0 ms";
  if (ms < 10) return `${ms.toFixed(1)} ms`;
  if (ms < SECOND) return `${Math.round(ms)} ms`;
  if (ms < 10 * SECOND) return `${(Math.floor(ms / 100) / 10).toFixed(1)} s`;
  if (ms < MINUTE) return `${Math.floor(ms / SECOND)} s`;
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < DAY) return `${Math.floor(ms / HOUR)} h ${Math.floor((ms % HOUR) / MINUTE)} min`;
  return `${Math.floor(ms / DAY)} d ${Math.floor((ms % DAY) / HOUR)} h`;
}

/** "0 KB", "512 KB", "212 MB". */
export const size = (bytes: number): string =>
  bytes < MEGABYTE ? `${Math.ceil(bytes / 1024)} KB` : `${Math.round(bytes / MEGABYTE).toLocaleString("en-GB")} MB`;

/** "1 person", "3 people". */
export const count = (number: number, one: string, many: string): string => `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;

/** Who is in a map: "Priya Nair, on 2 pages" or "2 people, on 3 pages". A page of one's own each goes without saying. */
export function whoWords({ people, connections }: Pick<OpenMap, "people" | "connections">): string {
  const who = people.length === 1 ? people[0]?.name ?? "" : count(people.length, "person", "people");
  return connections > people.length ? `${who}, on ${count(connections, "page", "pages")}` : who;
}
