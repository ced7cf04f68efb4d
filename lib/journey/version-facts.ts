/** What a version freezes beside its map, so that it can be read as it was: under one key of its content. */
import { z } from "zod";
import { METRIC_KINDS } from "./model";
import type { FileMap } from "./export/file-types";

/** The open format lets keys like this one stand on a map. */
const KEY = "x-journey";

const named = z.object({ id: z.string(), name: z.string() });
const amount = z.object({ value: z.number(), date: z.string().optional() });
const metric = z.object({
  id: z.string(), name: z.string(), kind: z.enum(METRIC_KINDS), unit: z.string().optional(), better: z.enum(["up", "down"]).optional(),
  baseline: amount.optional(), target: amount.optional(),
  actuals: z.array(z.object({ date: z.string(), value: z.number(), n: z.number().optional() })).readonly(),
});
const facts = z.object({
  metrics: z.array(metric).readonly(), departments: z.array(named.extend({ code: z.string(), colour: z.string() })), people: z.array(named),
  channels: z.array(z.object({ key: z.string(), name: z.string() })),
  /** Personas whole, evidence by its head (what it is, how much of it, what was measured): as the journey's file says them. */
  personas: z.array(z.record(z.string(), z.unknown())), evidence: z.array(z.record(z.string(), z.unknown())),
});
export type VersionFacts = z.infer<typeof facts>;

export const withFacts = (map: FileMap, known: VersionFacts): FileMap => ({ ...map, [KEY]: known });
/** Null for a version of before these were frozen. */
export const factsOf = (content: FileMap): VersionFacts | null => facts.safeParse(content[KEY]).data ?? null;
export function withoutFacts({ [KEY]: _facts, ...map }: FileMap): FileMap {
  return map;
}
