/** The scope of a journey as the database holds it. */
import { z } from "zod";

const text = z.string().optional().catch(undefined);
const stored = z.object({
  start: text, end: text, objective: text, deliverable: text,
  detail: z.enum(["stage", "step", "touchpoint"]).optional().catch(undefined),
}).catch({});
export type JourneyScope = z.infer<typeof stored>;

/** Never throws: what does not look like a scope is none. */
export const parseScope = (value: unknown): JourneyScope => stored.parse(value);
