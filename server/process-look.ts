/** How this process is, and what the others say of themselves when somebody asks. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Bus } from "../lib/bus/bus";
import { projectRoot } from "../lib/paths";
import type { Look, OpenRoom, ProcessFigures, ProcessLook } from "../lib/runtime/look";
import type { EventLoopDelay } from "./event-loop-delay";
import type { Realtime } from "./realtime";

export interface ProcessLookOptions {
  readonly bus: Bus;
  readonly realtime: Pick<Realtime, "stats" | "openRooms">;
  readonly delay: Pick<EventLoopDelay, "read">;
  /** ms */
  readonly now?: () => number;
}
export interface LookAround extends Pick<Look, "processes"> {
  readonly figures: () => ProcessFigures;
  close(): void;
}

/** Whoever looks asks again every few seconds; a process that has not answered for this long is gone, ms. */
const REMEMBERED_MS = 10_000;
/** However many people look, a process says how it is at most this often, ms. */
const SPEAK_EVERY_MS = 500;

const looked = z.object({
  figures: z.object({
    id: z.string(), version: z.string(), startedAt: z.string(), maps: z.number(), connections: z.number(), people: z.number(),
    queue: z.object({ rows: z.number(), bytes: z.number(), lagMs: z.number() }), database: z.enum(["ok", "away"]),
    delayMs: z.object({ p50: z.number(), p99: z.number() }), memoryBytes: z.number(),
  }),
  rooms: z.array(z.object({ mapId: z.string(), connections: z.number(), userIds: z.array(z.string()) })),
}) satisfies z.ZodType<ProcessLook>;

export function lookAround({ bus, realtime, delay, now = Date.now }: ProcessLookOptions): LookAround {
  const id = randomUUID();
  const version = readVersion();
  const startedAt = new Date(now() - process.uptime() * 1000).toISOString();
  const others = new Map<string, { readonly look: ProcessLook; readonly at: number }>();
  let spokeAt = -Infinity;

  const figures = (): ProcessFigures => {
    const { people, connections, commitQueue: { rows, bytes, lagMs, health } } = realtime.stats();
    return {
      id, version, startedAt, connections, people, maps: rooms().length, queue: { rows, bytes, lagMs }, database: health,
      delayMs: delay.read(), memoryBytes: process.memoryUsage.rss(),
    };
  };
  const rooms = (): readonly OpenRoom[] => realtime.openRooms();
  const here = (): ProcessLook => ({ figures: figures(), rooms: rooms() });
  const unsubscribe = bus.subscribe((message) => {
    if (message.type === "look-wanted") {
      if (now() - spokeAt < SPEAK_EVERY_MS) return;
      spokeAt = now();
      bus.publish({ type: "look", bytes: Buffer.from(JSON.stringify(here())) });
    } else if (message.type === "look") {
      const look = readLook(message.bytes);
      if (look && look.figures.id !== id) others.set(look.figures.id, { look, at: now() });
    }
  });
  return {
    figures,
    processes() {
      bus.publish({ type: "look-wanted" });
      for (const [other, { at }] of others) if (now() - at > REMEMBERED_MS) others.delete(other);
      return [here(), ...[...others.values()].map(({ look }) => look)];
    },
    close: unsubscribe,
  };
}

/** Null: another version's process says something else. */
function readLook(bytes: Uint8Array): ProcessLook | null {
  try {
    return looked.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
  } catch {
    return null;
  }
}

const readVersion = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"))).version;
