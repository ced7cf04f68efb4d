/** The history of a card as the API shows it. */
import { HISTORY_KINDS } from "../card-history";
import { time, z } from "./primitives";

export const cardHistoryQuery = z.object({ before: time.optional() });
export const cardHistory = z.object({
  entries: z.array(z.object({
    userId: z.string(), name: z.string(), kind: z.enum(HISTORY_KINDS), from: time, at: time,
  })).readonly(),
  before: time.optional(),
}).openapi("CardHistory");
