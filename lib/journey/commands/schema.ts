/**
 * Every change to a map is one of these named commands. Interface, keyboard, API, import, copy, seed and tests use
 * them alike. zod lives only here, so a browser that imports the appliers does not load it.
 */
import { z } from "zod";
import {
  CARD_TYPES, CONFIDENCES, EDGE_KINDS, EMOTION_MAX, EMOTION_MIN, LANE_TYPES, MOMENT_CODES, SEVERITIES,
} from "../model";

export const idSchema = z.uuid().transform((id) => id.toLowerCase());
const title = z.string().max(500);
const text = z.string().max(10_000);
const shortText = z.string().max(2_000);
/** `null` clears a field; absent leaves it as it is. */
const clearable = <T extends z.ZodType>(schema: T) => z.union([schema, z.null()]).optional();

const touchpointSchema = z.strictObject({
  channel: z.string().min(1).max(60),
  contact: z.enum(["direct", "indirect"]).optional(),
  media: z.enum(["paid", "owned", "earned", "shared"]).optional(),
  content: shortText.optional(), message: shortText.optional(), trigger: shortText.optional(),
});
const momentSchema = z.strictObject({
  code: z.enum(MOMENT_CODES), voice: shortText.optional(), outcome: z.enum(["won", "at-risk", "lost"]).optional(),
});
const votesSchema = z.strictObject({
  total: z.number().int().min(0),
  byDepartment: z.array(z.strictObject({ departmentId: idSchema, count: z.number().int().min(0) })).optional(),
});

const cardFields = {
  detail: clearable(text), departmentId: clearable(idSchema), ownerId: clearable(idSchema),
  confidence: clearable(z.enum(CONFIDENCES)), severity: clearable(z.enum(SEVERITIES)), answered: clearable(z.boolean()),
  splitFromId: clearable(idSchema), mergedFromIds: clearable(z.array(idSchema)),
  tags: clearable(z.array(z.string().max(200)).max(100)), channels: clearable(z.array(z.string().max(60)).max(50)),
  touchpoint: clearable(touchpointSchema), momentOfTruth: clearable(momentSchema), metricId: clearable(idSchema),
  votes: clearable(votesSchema), evidenceIds: clearable(z.array(idSchema).max(1_000)),
  assumptions: clearable(z.array(z.strictObject({
    text: shortText, source: shortText.optional(), holds: z.boolean().optional(),
  })).max(100)),
  links: clearable(z.array(z.strictObject({ rel: z.string().max(60), cardId: idSchema })).max(500)),
};
/** Set only by import and copy, which run on the server; the API refuses them (`publicCommandSchema`). */
const provenance = {
  derivedFromId: idSchema.optional(), fileId: z.string().max(100).optional(),
  extra: z.record(z.string(), z.unknown()).optional(),
};
/** `after: null` = first; a sibling's id = behind it; absent = last. */
const after = z.union([idSchema, z.null()]).optional();
const id = idSchema;
const newId = idSchema.optional();

const stageCommands = [
  z.strictObject({ type: z.literal("addStage"), id: newId, title, goal: text.optional(), after, ...provenance }),
  z.strictObject({ type: z.literal("renameStage"), id, title }),
  z.strictObject({ type: z.literal("setStageGoal"), id, goal: z.union([text, z.null()]) }),
  z.strictObject({ type: z.literal("moveStage"), id, after }),
  z.strictObject({ type: z.literal("deleteStage"), id }),
  z.strictObject({ type: z.literal("restoreStage"), id }),
  z.strictObject({ type: z.literal("splitStage"), id: newId, stageId: id, fromStepId: id, title }),
  z.strictObject({ type: z.literal("mergeStages"), id, intoId: id }),
] as const;
const stepCommands = [
  z.strictObject({
    type: z.literal("addStep"), id: newId, stageId: id, title, after,
    momentOfTruth: z.enum(MOMENT_CODES).optional(), ...provenance,
  }),
  z.strictObject({ type: z.literal("renameStep"), id, title }),
  z.strictObject({ type: z.literal("moveStep"), id, stageId: id, after }),
  z.strictObject({ type: z.literal("setStepMoment"), id, momentOfTruth: z.union([z.enum(MOMENT_CODES), z.null()]) }),
  z.strictObject({ type: z.literal("deleteStep"), id }),
  z.strictObject({ type: z.literal("restoreStep"), id }),
  z.strictObject({ type: z.literal("splitStep"), id: newId, stepId: id, title, cardIds: z.array(id).max(20_000) }),
  z.strictObject({ type: z.literal("mergeSteps"), id, intoId: id }),
] as const;
const laneCommands = [
  z.strictObject({
    type: z.literal("addLane"), id: newId, laneType: z.enum(LANE_TYPES), title, subtitle: title.optional(), after,
    hidden: z.boolean().optional(), collapsed: z.boolean().optional(), originalType: z.string().max(60).optional(),
    ...provenance,
  }),
  z.strictObject({ type: z.literal("renameLane"), id, title, subtitle: clearable(title) }),
  z.strictObject({ type: z.literal("moveLane"), id, after }),
  z.strictObject({
    type: z.literal("showLane"), id, hidden: z.boolean().optional(), collapsed: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal("deleteLane"), id }),
  z.strictObject({ type: z.literal("restoreLane"), id }),
] as const;
const cardCommands = [
  z.strictObject({
    type: z.literal("addCard"), id: newId, stepId: id, laneId: id, after,
    /** Absent: the singular of the lane's type. */
    cardType: z.enum(CARD_TYPES).optional(), originalType: z.string().max(60).optional(),
    text, ...cardFields,
    authorId: idSchema.optional(), createdAt: z.iso.datetime().optional(), updatedAt: z.iso.datetime().optional(),
    ...provenance,
  }),
  /** Replaces the text by its smallest character difference, so that a colleague's letters survive. */
  z.strictObject({ type: z.literal("setCardText"), id, text }),
  /** One splice of typing, in UTF-16 units of the text as the typist saw it. */
  z.strictObject({
    type: z.literal("editCardText"), id, index: z.number().int().min(0), remove: z.number().int().min(0), insert: text,
  }),
  z.strictObject({ type: z.literal("setCardFields"), id, cardType: z.enum(CARD_TYPES).optional(), updatedAt: clearable(z.iso.datetime()), ...cardFields }),
  z.strictObject({ type: z.literal("moveCard"), id, stepId: id, laneId: id, after }),
  z.strictObject({ type: z.literal("deleteCard"), id }),
  z.strictObject({ type: z.literal("restoreCard"), id, stepId: id.optional(), laneId: id.optional() }),
] as const;
const emotionValue = z.number().min(EMOTION_MIN).max(EMOTION_MAX);
const emotionCommands = [
  z.strictObject({
    type: z.literal("setEmotion"), stepId: id, departmentId: id.optional(), value: emotionValue,
    intended: z.boolean().optional(), id: newId, ...provenance,
  }),
  z.strictObject({ type: z.literal("clearEmotion"), stepId: id, departmentId: id.optional() }),
] as const;
const edgeFields = { label: shortText.optional(), departmentId: id.optional() };
const edgeCommands = [
  z.strictObject({
    type: z.literal("addEdge"), id: newId, kind: z.enum(EDGE_KINDS), fromStepId: id, toStepId: id, ...edgeFields,
    ...provenance,
  }),
  z.strictObject({
    type: z.literal("setEdge"), id, kind: z.enum(EDGE_KINDS).optional(), fromStepId: id.optional(), toStepId: id.optional(),
    label: clearable(shortText), departmentId: clearable(id),
  }),
  z.strictObject({ type: z.literal("deleteEdge"), id }),
] as const;

const channel = z.string().min(1).max(60);
const microMomentCommands = [
  z.strictObject({ type: z.literal("addMicroMoment"), id: newId, stepId: id, text, channel: channel.optional(), after, ...provenance }),
  /** The text is replaced by its smallest character difference, so that a colleague's letters survive. */
  z.strictObject({ type: z.literal("setMicroMoment"), id, text: text.optional(), channel: clearable(channel) }),
  z.strictObject({ type: z.literal("moveMicroMoment"), id, stepId: id, after }),
  z.strictObject({ type: z.literal("deleteMicroMoment"), id }),
  z.strictObject({ type: z.literal("restoreMicroMoment"), id, stepId: id.optional() }),
] as const;

export const commandSchema = z.discriminatedUnion("type", [
  ...stageCommands, ...stepCommands, ...laneCommands, ...cardCommands, ...emotionCommands, ...edgeCommands, ...microMomentCommands,
]);
/** A command as it reaches an applier. Inferred from the schema: one definition for both. */
export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command["type"];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
