/** Schema of one `maps[]` element of the open format. Unknown keys are dealt with by `unknown-keys`. */
import { z } from "zod";
import { CONFIDENCES, EDGE_KINDS, MAP_STATES, MOMENT_CODES, SEVERITIES } from "../model";
import { count, number, text, texts, time, uuid, uuids, word } from "./file-primitives";

const object = z.looseObject;
const thing = { id: uuid, derivedFromId: uuid.optional() };

const lane = object({
  ...thing, type: word, title: text, subtitle: text.optional(), hidden: z.boolean().optional(),
  collapsed: z.boolean().optional(),
});
const step = object({
  ...thing, title: text, momentOfTruth: z.enum(MOMENT_CODES).optional(),
  microMoments: z.array(object({ ...thing, title: text, channel: word.optional() })).optional(),
});
const stage = object({ ...thing, title: text, goal: text.optional(), steps: z.array(step) });

const touchpoint = object({
  channel: word, contact: z.enum(["direct", "indirect"]).optional(),
  media: z.enum(["paid", "owned", "earned", "shared"]).optional(),
  content: text.optional(), message: text.optional(), trigger: text.optional(),
});
const momentOfTruth = object({
  code: z.enum(MOMENT_CODES), voice: text.optional(), outcome: z.enum(["won", "at-risk", "lost"]).optional(),
});
const card = object({
  ...thing, laneId: uuid, stepId: uuid, type: word, text, detail: text.optional(), departmentId: uuid.optional(),
  authorId: uuid.optional(), ownerId: uuid.optional(), createdAt: time.optional(), updatedAt: time.optional(),
  confidence: z.enum(CONFIDENCES).optional(), severity: z.enum(SEVERITIES).optional(), answered: z.boolean().optional(),
  splitFromId: uuid.optional(), mergedFromIds: uuids.optional(), tags: texts.optional(),
  channels: z.array(word).optional(), touchpoint: touchpoint.optional(), momentOfTruth: momentOfTruth.optional(),
  metricId: uuid.optional(),
  votes: object({
    total: count, byDepartment: z.array(object({ departmentId: uuid, count })).optional(),
  }).optional(),
  evidenceIds: uuids.optional(),
  assumptions: z.array(object({ text, source: text.optional(), holds: z.boolean().optional() })).optional(),
  links: z.array(object({ rel: word, cardId: uuid })).optional(),
}).superRefine((value, context) => {
  if (value.type === "touchpoint" && value.touchpoint === undefined) {
    context.addIssue({ code: "custom", path: ["touchpoint"], message: "A touchpoint card has to name its touchpoint." });
  }
  if (value.type === "moment-of-truth" && value.momentOfTruth === undefined) {
    context.addIssue({ code: "custom", path: ["momentOfTruth"], message: "A moment-of-truth card has to name its moment." });
  }
});
const emotion = object({
  ...thing, stepId: uuid, source: z.enum(["team", "department", "measured"]), departmentId: uuid.optional(),
  value: number.min(-2, "Should not be below −2.").max(2, "Should not be above 2."), n: count.optional(),
  intended: z.boolean().optional(),
}).superRefine((value, context) => {
  if (value.source === "department" && value.departmentId === undefined) {
    context.addIssue({ code: "custom", path: ["departmentId"], message: "A department's point has to name the department." });
  }
});
const edge = object({
  ...thing, kind: z.enum(EDGE_KINDS), fromStepId: uuid, toStepId: uuid, label: text.optional(), departmentId: uuid.optional(),
});

export const mapSchema = object({
  id: uuid, state: z.enum(MAP_STATES), title: text, hypothesis: text.optional(),
  status: z.enum(["idea", "proposed", "agreed", "dropped"]).optional(),
  derivedFrom: object({ mapId: uuid, version: count.optional() }).optional(),
  lanes: z.array(lane).max(100, "A map holds at most 100 lanes."), stages: z.array(stage),
  cards: z.array(card).max(20_000, "A map holds at most 20,000 cards."),
  emotions: z.array(emotion).optional(), edges: z.array(edge).optional(),
}).superRefine((map, context) => {
  if (map.stages.reduce((sum, { steps }) => sum + steps.length, 0) > 500) {
    context.addIssue({ code: "custom", path: ["stages"], message: "A map holds at most 500 steps." });
  }
});
export type ParsedMap = z.infer<typeof mapSchema>;
