/** An update from a file, before and after, as the API answers it. */
import { mapState, z } from "./primitives";

const count = z.number().int();
const sentences = z.array(z.string()).readonly();
const warnings = z.array(z.object({ path: z.string(), message: z.string() })).readonly();

export const fileUpdatePreviews = z.object({
  journeys: z.array(z.object({
    journeyId: z.string(), title: z.string(), same: z.boolean(), beside: sentences, absent: sentences, warnings,
    maps: z.array(z.object({
      id: z.string().nullable(), title: z.string(), state: mapState, changes: z.object({ added: count, changed: count, removed: count }),
      told: z.array(z.object({ stage: z.string(), sentences })).readonly(), more: count, stays: sentences, version: count.nullable(),
    })).readonly(),
  })).readonly(),
});
export const journeyUpdated = z.object({
  id: z.string(), maps: z.array(z.object({ id: z.string(), state: mapState })).readonly(),
  undo: z.array(z.object({ mapId: z.string(), version: count })).readonly(), warnings,
});
