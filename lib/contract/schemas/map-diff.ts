/** The difference of two maps as the API shows it. */
import { id, versionNumber, z } from "./primitives";

/** A version alone is compared with the map itself; nothing at all says not what to compare with. */
export const mapDiffQuery = z.object({ against: id.optional(), againstVersion: versionNumber.optional(), version: versionNumber.optional() })
  .refine(({ against, againstVersion, version }) => against ?? againstVersion ?? version, { path: ["against"], error: "This is missing." });

const side = z.object({ mapId: z.string(), title: z.string(), seq: z.number().int(), version: z.number().int().optional() });
const thing = z.object({ id: z.string(), text: z.string(), value: z.number().optional() });
const count = z.number().int();
const change = z.object({
  /** The same as long as the change is. */
  key: z.string(),
  part: z.enum(["stage", "step", "lane", "card", "feeling", "connection", "micro-moment", "metric"]),
  kind: z.enum(["added", "removed", "moved", "reordered", "reworded", "edited", "split", "merged", "realised"]),
  sentence: z.string(),
  where: z.object({ stageId: z.string().nullable(), stepId: z.string().nullable(), laneId: z.string().nullable() }),
  before: thing.nullable(), after: thing.nullable(), partnerId: z.string().optional(),
  words: z.array(z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() })).readonly().optional(),
  fields: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })).readonly(),
}).openapi("MapChange");

export const mapDiff = z.object({
  before: side, after: side,
  /** Every card of both maps counted once. */
  cards: z.object({ kept: count, reworded: count, moved: count, edited: count, added: count, removed: count, realised: count }),
  /** What belongs to no stage. */
  whole: z.array(change).readonly(),
  stages: z.array(z.object({
    id: z.string(), title: z.string(), gone: z.boolean(), kept: count, changes: z.array(change).readonly(),
  })).readonly(),
}).openapi("MapDiff");
