/** How the server is, as the API shows it to workspace admins. */
import { mapState, time, z } from "./primitives";

const openMap = z.object({
  mapId: z.string(), journeyTitle: z.string(), title: z.string(), state: mapState, connections: z.int(),
  people: z.array(z.object({
    id: z.string(), name: z.string(), department: z.object({ id: z.string(), code: z.string(), colour: z.string() }).optional(),
  })).readonly(),
});
const figures = z.object({
  id: z.string(), version: z.string(), startedAt: time, maps: z.int(), connections: z.int(), people: z.int(),
  queue: z.object({ rows: z.int(), bytes: z.int(), lagMs: z.number() }), database: z.enum(["ok", "away"]),
  delayMs: z.object({ p50: z.number(), p99: z.number() }), memoryBytes: z.int(),
});
export const serverState = z.object({
  maps: z.array(openMap).readonly(), elsewhere: z.int(), mailsWaiting: z.int().nullable().optional(), processes: z.array(figures).readonly(),
}).openapi("ServerState");
