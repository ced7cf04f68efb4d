/** Journeys and maps as the API shows and takes them. Maps themselves are in the open format (docs/format.md). */
import { FUTURE_STATUSES } from "../future-status";
import type { FileMap, JourneyFile } from "../../journey/export/file-types";
import { JOURNEY_TEMPLATES } from "../../journey/templates/names";
import { id, longText, mapState, time, title, typed, z } from "./primitives";

const line = typed(2_000).transform((text) => text || undefined).optional();
export const scope = z.strictObject({
  start: line, end: line, objective: line, deliverable: line, detail: z.enum(["stage", "step", "touchpoint"]).optional(),
});
const persona = z.object({ name: z.string(), tagline: z.string().optional() });
const mapHeadline = z.object({ id: z.string(), state: mapState, title: z.string() });

export const newJourney = z.strictObject({ title, template: z.enum(JOURNEY_TEMPLATES), scope: scope.optional() });
export const journeyPatch = z.strictObject({
  title: title.optional(), scenario: longText.nullable().optional(), description: longText.nullable().optional(),
  tags: z.array(typed(200).min(1)).max(100).optional(), scope: scope.optional(),
});
export const journeyMade = z.object({ id: z.string(), maps: z.array(z.object({ id: z.string(), state: mapState })).readonly() });
export const journeyImported = journeyMade.extend({
  /** What came in differently from how it stood in the file. */
  warnings: z.array(z.object({ path: z.string(), message: z.string() })).readonly(),
});

export const journeyListItem = z.object({
  id: z.string(), title: z.string(), persona: persona.optional(), scenario: z.string().optional(), updatedAt: time,
  maps: z.array(mapHeadline.extend({
    /** How far its newest version that was sent has come; absent: none ever was. */
    review: z.object({
      number: z.number().int(), status: z.enum(["approved", "in-review", "sent-back"]), at: time.nullable(), names: z.array(z.string()).readonly(),
    }).optional(),
  })).readonly(),
  thumbnail: z.object({
    steps: z.array(z.object({
      firstOfStage: z.boolean(), feeling: z.number().nullable(), actions: z.number(), noteColours: z.array(z.string()).readonly(),
    })).readonly(),
  }).nullable(),
}).openapi("JourneyListItem");

export const journey = z.object({
  id: z.string(), workspaceId: z.string(), title: z.string(), scenario: z.string().optional(),
  description: z.string().optional(), tags: z.array(z.string()).readonly(),
  scope: z.object({
    start: z.string().optional(), end: z.string().optional(), objective: z.string().optional(),
    deliverable: z.string().optional(), detail: z.enum(["stage", "step", "touchpoint"]).optional(),
  }),
  persona: persona.optional(), createdAt: time, updatedAt: time,
  maps: z.array(mapHeadline.extend({ derivedFromMapId: z.string().optional() })).readonly(),
}).openapi("Journey");

export const newFutureMap = z.strictObject({
  state: z.literal("future", "Only future maps can be added; a journey has one current map."),
  title, fromMapId: id, hypothesis: longText.optional(),
});
export const mapMade = z.object({ id: z.string() });
export const mapPatch = z.strictObject({
  title: title.optional(), hypothesis: longText.nullable().optional(), status: z.enum(FUTURE_STATUSES).nullable().optional(),
});
export const mapHead = mapHeadline;

const isRecord = (value: unknown): boolean => typeof value === "object" && value !== null;
/** Written by our own exporter, up to 64 MB: looked at, not walked through again. */
export const openFormatMap = z.custom<FileMap>(isRecord).openapi("OpenFormatMap", {
  type: "object", description: "One element of `maps[]` of the open journey format, with the ids that commands take.",
  required: ["id", "state", "title", "lanes", "stages", "cards"],
  properties: {
    id: { type: "string", format: "uuid" }, state: { type: "string", enum: ["current", "future"] }, title: { type: "string" },
    lanes: { type: "array", items: { type: "object" } }, stages: { type: "array", items: { type: "object" } },
    cards: { type: "array", items: { type: "object" } }, emotions: { type: "array", items: { type: "object" } },
    edges: { type: "array", items: { type: "object" } },
  },
});
export const openFormatJourney = z.custom<JourneyFile>(isRecord).openapi("OpenFormatJourney", {
  type: "object", description: "A journey file of the open format.", required: ["format", "version", "journey", "maps"],
  properties: {
    format: { type: "string", enum: ["throughline/journey"] }, version: { type: "integer", enum: [1] },
    journey: { type: "object" }, maps: { type: "array", items: { type: "object" } },
  },
});
