/** Schema of a whole file of the open format: the maps, and what the maps lean on. */
import { z } from "zod";
import {
  code, colour, count, date, dateOrTime, monthOrDate, number, text, texts, time, uuid, uuids, word,
} from "./file-primitives";
import { ACTION_STATUSES, EFFORTS, GAP_CHANGE_KINDS, IMPACTS } from "../gaps/types";
import { METRIC_KINDS } from "../model";
import { mapSchema } from "./map-schema";

const object = z.looseObject;

const workspace = object({
  name: text.optional(),
  departments: z.array(object({ id: uuid, name: text, code, colour })).optional(),
  people: z.array(object({
    id: uuid, name: text, departmentId: uuid.optional(),
    role: z.enum(["owner", "admin", "manager", "editor", "commenter", "viewer", "guest"]).optional(),
  })).optional(),
  channels: z.array(object({ key: word, name: text })).optional(),
});
const empathy = z.array(object({ text, departmentId: uuid.optional(), evidenceIds: uuids.optional() })).optional();
const persona = object({
  id: uuid, name: text, tagline: text.optional(), age: z.union([number, text]).optional(), place: text.optional(),
  quote: text.optional(), basis: text.optional(), goals: texts.optional(), pains: texts.optional(), gains: texts.optional(),
  facts: z.array(object({ label: text, value: text, compare: text.optional() })).optional(),
  preferences: z.array(object({
    left: text, right: text, value: number.min(0, "Should not be below 0.").max(100, "Should not be above 100."),
  })).optional(),
  empathyMap: object({
    thinks: empathy, feels: empathy, sees: empathy, hears: empathy, says: empathy, does: empathy,
  }).optional(),
});
const journey = object({
  id: uuid, title: text, personaId: uuid.optional(), scenario: text.optional(), description: text.optional(),
  tags: texts.optional(),
  scope: object({
    start: text.optional(), end: text.optional(), objective: text.optional(), deliverable: text.optional(),
    detail: z.enum(["stage", "step", "touchpoint"]).optional(),
  }).optional(),
});
const point = object({ value: number, date: date.optional() });
const metric = object({
  id: uuid, name: text, kind: z.enum(METRIC_KINDS), unit: text.optional(), better: z.enum(["up", "down"]).optional(),
  baseline: point.optional(), target: point.optional(),
  actuals: z.array(object({ date, value: number, n: count.optional() })).optional(),
});
const evidence = object({
  id: uuid,
  kind: z.enum([
    "landing-page", "support-tickets", "support-chats", "crm-records", "crm-interactions", "knowledge-base",
    "behaviour-analytics", "social-media", "survey", "interviews", "complaints", "in-the-moment",
  ]),
  source: text.optional(), title: text.optional(), count: count.optional(), tag: text.optional(),
  query: object({ file: text.optional(), tag: text.optional(), step: text.optional(), stage: text.optional() }).optional(),
  since: dateOrTime.optional(), until: dateOrTime.optional(), date: dateOrTime.optional(), quote: text.optional(),
  scores: z.array(object({
    kind: text, value: number, n: count.optional(), scale: z.union([number, text, z.array(number)]).optional(),
    detractors: count.optional(), passives: count.optional(), promoters: count.optional(),
  })).optional(),
  stepIds: uuids.optional(),
  suggestion: object({ channel: text.optional(), probability: number.optional() }).optional(),
});
const gap = object({
  id: uuid, number: count.optional(), title: text, futureMapId: uuid.optional(),
  changes: z.array(object({
    kind: z.enum(GAP_CHANGE_KINDS), what: word, currentId: uuid.optional(), futureId: uuid.optional(),
    from: text.optional(), to: text.optional(),
  })).optional(),
  actionId: uuid.optional(),
});
const action = object({
  id: uuid, number: count.optional(), title: text, detail: text.optional(),
  status: z.enum(ACTION_STATUSES).optional(), gapIds: uuids.optional(), closes: text.optional(),
  cardIds: uuids.optional(), ownerId: uuid.optional(), departmentId: uuid.optional(), due: monthOrDate.optional(),
  effort: z.enum(EFFORTS).optional(), impact: z.enum(IMPACTS).optional(), metricId: uuid.optional(),
});
const comment = object({
  id: uuid, mapId: uuid.optional(), versionId: uuid.optional(), cardId: uuid.optional(), stepId: uuid.optional(),
  laneId: uuid.optional(), change: text.optional(), authorId: uuid.optional(), createdAt: time.optional(), editedAt: time.optional(), text,
  replyToId: uuid.optional(), mentionIds: uuids.optional(), resolvedAt: time.optional(), resolvedById: uuid.optional(),
});
const version = object({
  id: uuid, mapId: uuid.optional(), number: count, title: text.optional(), authorId: uuid.optional(),
  createdAt: time.optional(),
  status: z.enum(["checkpoint", "in-review", "approved", "sent-back", "superseded", "withdrawn"]).optional(),
  changes: object({ added: count, changed: count, removed: count }).optional(),
});

export const journeyFileSchema = object({
  format: z.literal("throughline/journey"), version: z.literal(1), exportedAt: time.optional(), generator: text.optional(),
  workspace: workspace.optional(), personas: z.array(persona).optional(), journey, metrics: z.array(metric).optional(),
  maps: z.array(mapSchema), evidence: z.array(evidence).optional(), gaps: z.array(gap).optional(),
  actions: z.array(action).optional(), comments: z.array(comment).optional(), versions: z.array(version).optional(),
});
export type ParsedFile = z.infer<typeof journeyFileSchema>;
