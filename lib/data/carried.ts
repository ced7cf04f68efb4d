/**
 * What an imported journey carries along and is not modelled yet: personas, evidence, the file's names. It was
 * checked when it came in; an entry that does not look as expected is left out of what is shown, never an error.
 */
import { z } from "zod";
import { FILE_VERSION_STATUSES } from "../contract/versions";
import type { CarriedJourney } from "../journey/export/import-types";

const ids = z.record(z.string(), z.string()).catch({});
const listOf = <T extends z.ZodType>(item: T) =>
  z.array(z.unknown()).catch([]).transform((entries) =>
    entries.flatMap((entry) => {
      const parsed = item.safeParse(entry);
      return parsed.success ? [parsed.data] : [];
    }));

const person = z.object({ id: z.string(), name: z.string(), departmentId: z.string().optional() });
const persona = z.object({ id: z.string(), name: z.string(), tagline: z.string().optional() });
const evidence = z.object({ id: z.string(), count: z.number().catch(1), scores: z.array(z.unknown()).optional() });
const count = z.number().int().min(0);
const version = z.object({
  id: z.string().optional().catch(undefined), mapId: z.string(), number: count.max(1_000_000_000), title: z.string().optional().catch(undefined), authorId: z.string().optional().catch(undefined),
  createdAt: z.iso.datetime().optional().catch(undefined), status: z.enum(FILE_VERSION_STATUSES).optional().catch(undefined),
  changes: z.object({ added: count, changed: count, removed: count }).optional().catch(undefined),
});
const measuredPoint = z.object({ stepId: z.string(), source: z.literal("measured"), value: z.number(), n: z.number().catch(0) });

const journeySchema = z.object({
  workspace: z.object({
    people: listOf(person), channels: listOf(z.object({ key: z.string(), name: z.string() })),
  }).catch({ people: [], channels: [] }),
  personaId: z.string().optional().catch(undefined),
  departmentIds: ids,
  personIds: ids,
  rest: z.object({ personas: listOf(persona), evidence: listOf(evidence), versions: listOf(version) })
    .catch({ personas: [], evidence: [], versions: [] }),
});
export type CarriedContent = z.infer<typeof journeySchema>;

const mapSchema = z.object({ emotions: listOf(measuredPoint) }).catch({ emotions: [] });

/** From the `carried` column of a journey. Never throws. */
export const parseCarried = (value: unknown): CarriedContent => journeySchema.parse(value ?? {});

const isRecord = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);
const wholeJourney = z.custom<CarriedJourney>(isRecord).catch({});
const wholeMap = z.record(z.string(), z.unknown()).catch({});

/** All of it, for giving it back. Only an import writes these columns, after it has checked the file. */
export const wholeCarriedJourney = (value: unknown): CarriedJourney => wholeJourney.parse(value);
export const wholeCarriedMap = (value: unknown): Readonly<Record<string, unknown>> => wholeMap.parse(value);

/** The persona the journey is about: the one it names, else the only one there is. */
export function personaOf({ rest, personaId }: CarriedContent): { name: string; tagline?: string } | undefined {
  const named = rest.personas.find(({ id }) => id === personaId);
  const found = named ?? (rest.personas.length === 1 ? rest.personas[0] : undefined);
  return found && { name: found.name, ...(found.tagline !== undefined && { tagline: found.tagline }) };
}

/** Measured feelings from the `carried` column of a map, by the step's id in the file. */
export const measuredByStep = (value: unknown): Record<string, { value: number; n: number }> =>
  Object.fromEntries(mapSchema.parse(value ?? {}).emotions.map(({ stepId, value: mean, n }) => [stepId, { value: mean, n }]));

/** Pieces per evidence id; an item with scores is a measurement and counts none. */
export const countEvidence = ({ rest }: CarriedContent): Record<string, number> =>
  Object.fromEntries(rest.evidence.map(({ id, count, scores }) => [id, scores?.length ? 0 : count]));
