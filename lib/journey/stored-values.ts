/**
 * What a stored value must look like to count. Any peer may write anything into a document, so each of these takes
 * whatever is there and answers with a sound value or undefined; none throws.
 */
import {
  CARD_TYPES, CONFIDENCES, EDGE_KINDS, EMOTION_MAX, EMOTION_MIN, LANE_TYPES, MOMENT_CODES, SEVERITIES,
} from "./model";
import type {
  Assumption, CardLink, CardVotes, ListedMoment, MomentOfTruth, Place, Touchpoint,
} from "./model";
import type { MicroMomentPlace, StepPlace } from "./records";
import { isId } from "./ids";
import { isOrderKey } from "./order";

export type Reader<T> = (value: unknown) => T | undefined;
type Plain = Readonly<Record<string, unknown>>;

const MAX_DEPTH = 32;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value)
  && (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null);

export const readString: Reader<string> = (value) => (typeof value === "string" ? value : undefined);
/** A string with something in it: absent means none. */
export const readWords: Reader<string> = (value) => (typeof value === "string" && value !== "" ? value : undefined);
export const readFlag: Reader<boolean> = (value) => (typeof value === "boolean" ? value : undefined);
export const readId: Reader<string> = (value) => (isId(value) ? value : undefined);
export const readTime: Reader<string> = (value) =>
  (typeof value === "string" && TIME.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined);
/** A key that is not ours counts as "": it sorts first, and what goes beside it replaces it. */
export const readOrder: Reader<string> = (value) => (isOrderKey(value) ? value : "");

const oneOf = <T extends string>(words: readonly T[]): Reader<T> => (value) => words.find((word) => word === value);
export const readLaneType = oneOf(LANE_TYPES);
export const readCardType = oneOf(CARD_TYPES);
export const readConfidence = oneOf(CONFIDENCES);
export const readSeverity = oneOf(SEVERITIES);
export const readMomentCode = oneOf(MOMENT_CODES);
export const readEdgeKind = oneOf(EDGE_KINDS);
const readContact = oneOf(["direct", "indirect"]);
const readMedia = oneOf(["paid", "owned", "earned", "shared"]);
const readOutcome = oneOf(["won", "at-risk", "lost"]);

/** A feeling, clamped to −2 … +2 and rounded to two decimals. */
export const readFeeling: Reader<number> = (value) => {
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  return Math.round(Math.min(EMOTION_MAX, Math.max(EMOTION_MIN, value)) * 100) / 100 + 0;
};

const listOf = <T>(read: Reader<T>): Reader<readonly T[]> => (value) => {
  if (!Array.isArray(value)) return undefined;
  const items = value.map(read).filter((item) => item !== undefined);
  return items.length > 0 ? items : undefined;
};
export const readIds = listOf(readId);
export const readWordList = listOf(readWords);

/** JSON as JSON.stringify would keep it, to a depth of 32; anything else is left out. */
export function readJson(value: unknown, depth: number): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (depth >= MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return value.map((item) => readJson(item, depth + 1) ?? null);
  if (!isPlain(value)) return undefined;
  return Object.fromEntries(Object.entries(value)
    .map(([key, item]): [string, unknown] => [key, readJson(item, depth + 1)])
    .filter(([key, item]) => key !== "__proto__" && item !== undefined));
}
/** The `x-` keys of an object: they are kept and written back. */
export function extensionsOf(value: unknown): Record<string, unknown> {
  if (!isPlain(value)) return {};
  return Object.fromEntries(Object.entries(value)
    .filter(([key]) => key.startsWith("x-"))
    .map(([key, item]): [string, unknown] => [key, readJson(item, 0)])
    .filter(([, item]) => item !== undefined));
}
export const readExtra: Reader<Readonly<Record<string, unknown>>> = (value) => {
  const kept = extensionsOf(value);
  return Object.keys(kept).length > 0 ? kept : undefined;
};

/** Leaves out what is undefined, so that two readings of the same value are equal key by key. */
export function compact<T extends object>(value: T): T {
  const kept = { ...value };
  for (const key of Object.keys(kept)) {
    if (Reflect.get(kept, key) === undefined) Reflect.deleteProperty(kept, key);
  }
  return kept;
}

export const readPlace: Reader<Place> = (value) => {
  if (!isPlain(value) || !isId(value.stepId) || !isId(value.laneId)) return undefined;
  return { stepId: value.stepId, laneId: value.laneId, order: readOrder(value.order) ?? "" };
};
export const readStepPlace: Reader<StepPlace> = (value) => {
  if (!isPlain(value) || !isId(value.stageId)) return undefined;
  return { stageId: value.stageId, order: readOrder(value.order) ?? "" };
};
export const readMicroMomentPlace: Reader<MicroMomentPlace> = (value) => {
  if (!isPlain(value) || !isId(value.stepId)) return undefined;
  return { stepId: value.stepId, order: readOrder(value.order) ?? "" };
};
export const readListedMoments: Reader<readonly ListedMoment[]> = listOf((value) =>
  (isPlain(value) && isId(value.id) && typeof value.title === "string"
    ? { id: value.id, title: value.title, ...extensionsOf(value) } : undefined));
export const readTouchpoint: Reader<Touchpoint> = (value) => {
  if (!isPlain(value) || !readWords(value.channel)) return undefined;
  return compact({
    channel: readWords(value.channel) ?? "", contact: readContact(value.contact), media: readMedia(value.media),
    content: readWords(value.content), message: readWords(value.message), trigger: readWords(value.trigger),
    ...extensionsOf(value),
  });
};
export const readMoment: Reader<MomentOfTruth> = (value) => {
  const code = isPlain(value) ? readMomentCode(value.code) : undefined;
  if (!isPlain(value) || !code) return undefined;
  return compact({ code, voice: readWords(value.voice), outcome: readOutcome(value.outcome), ...extensionsOf(value) });
};
const readCount: Reader<number> = (value) =>
  (typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined);
const readDepartmentCount = (value: unknown): { departmentId: string; count: number } | undefined => {
  if (!isPlain(value) || !isId(value.departmentId)) return undefined;
  const count = readCount(value.count);
  return count === undefined ? undefined : { departmentId: value.departmentId, count, ...extensionsOf(value) };
};
export const readVotes: Reader<CardVotes> = (value) => {
  const total = isPlain(value) ? readCount(value.total) : undefined;
  if (!isPlain(value) || total === undefined) return undefined;
  return compact({ total, byDepartment: listOf(readDepartmentCount)(value.byDepartment), ...extensionsOf(value) });
};
export const readAssumptions: Reader<readonly Assumption[]> = listOf((value) =>
  (isPlain(value) && typeof value.text === "string"
    ? compact({ text: value.text, source: readWords(value.source), holds: readFlag(value.holds), ...extensionsOf(value) })
    : undefined));
export const readLinks: Reader<readonly CardLink[]> = listOf((value) =>
  (isPlain(value) && isId(value.cardId) && typeof value.rel === "string"
    ? { rel: value.rel, cardId: value.cardId, ...extensionsOf(value) } : undefined));
