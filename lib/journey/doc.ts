/**
 * The Yjs schema of a map, and the only file that names its keys: eight flat root maps. A stage, step, lane or card is
 * a Y.Map of last-writer-wins fields (the texts of a card or micro-moment are Y.Texts); an emotion point or an edge is one plain
 * value. Nothing is ever removed but emotion points: deleting sets `deletedAt`.
 */
import * as Y from "yjs";
import type { Edge, EmotionPoint } from "./model";
import type {
  CardRecord, Deletion, EdgeRecord, EmotionRecord, LaneRecord, MicroMomentRecord, Origin, RecordRoot, Records, StageRecord, StepRecord, Write,
} from "./records";
import { idFromText, isId } from "./ids";
import * as stored from "./stored-values";

export const MAP_ROOTS = ["meta", "stages", "steps", "lanes", "cards", "emotions", "edges", "microMoments"] as const;
export type MapRoot = (typeof MAP_ROOTS)[number];

/** Where a card goes whose place cannot be read: nowhere, so it shows as recovered. */
export const NOWHERE = { stepId: "", laneId: "", order: "" } as const;

type Fields<T> = { readonly [K in keyof T]-?: stored.Reader<T[K]> };
type Thing = "id" | "clientId" | "text" | "detail";
const thing = { derivedFromId: stored.readId, fileId: stored.readWords, extra: stored.readExtra };
const deletion: Fields<Deletion> = { deletedAt: stored.readTime, deletedBy: stored.readWords };
const FIELDS: { readonly [R in RecordRoot]: Fields<Omit<Records[R], Thing>> } = {
  stages: { title: stored.readString, goal: stored.readWords, order: stored.readOrder, ...thing, ...deletion },
  steps: {
    title: stored.readString, place: stored.readStepPlace, momentOfTruth: stored.readMomentCode,
    microMoments: stored.readListedMoments, ...thing, ...deletion,
  },
  lanes: {
    type: stored.readLaneType, originalType: stored.readWords, title: stored.readString, subtitle: stored.readWords,
    order: stored.readOrder, hidden: stored.readFlag, collapsed: stored.readFlag, ...thing, ...deletion,
  },
  cards: {
    place: stored.readPlace, type: stored.readCardType, originalType: stored.readWords, authorId: stored.readId,
    createdAt: stored.readTime, updatedAt: stored.readTime, departmentId: stored.readId, ownerId: stored.readId,
    confidence: stored.readConfidence, severity: stored.readSeverity, answered: stored.readFlag,
    splitFromId: stored.readId, mergedFromIds: stored.readIds, tags: stored.readWordList,
    channels: stored.readWordList, touchpoint: stored.readTouchpoint, momentOfTruth: stored.readMoment,
    metricId: stored.readId, votes: stored.readVotes, evidenceIds: stored.readIds,
    assumptions: stored.readAssumptions, links: stored.readLinks, ...thing, ...deletion,
  },
  microMoments: { place: stored.readMicroMomentPlace, channel: stored.readWords, ...thing, ...deletion },
};

const root = (doc: Y.Doc, name: MapRoot): Y.Map<unknown> => doc.getMap<unknown>(name);
const isMap = (value: unknown): value is Y.Map<unknown> => value instanceof Y.Map && !(value instanceof Y.XmlHook);
const isText = (value: unknown): value is Y.Text => value instanceof Y.Text && !(value instanceof Y.XmlText);

/** Only what is a map under a lower-case UUID is a thing; everything else a peer may have put there is passed over. */
function entry(doc: Y.Doc, name: RecordRoot, id: string): Y.Map<unknown> | null {
  const value = isId(id) ? root(doc, name).get(id) : undefined;
  return isMap(value) ? value : null;
}
function readFields<T extends object>(map: Y.Map<unknown>, fields: Fields<T>): Partial<T> {
  const record: Partial<T> = {};
  for (const key of keysOf(fields)) {
    const value = fields[key](map.get(key));
    if (value !== undefined) record[key] = value;
  }
  return record;
}
const keysOf = <T extends object>(fields: Fields<T>): (keyof T & string)[] => Object.keys(fields) as (keyof T & string)[];

const originOf = (item: Y.Item | null | undefined): Origin => ({ clientId: item?.id.client ?? 0, clock: item?.id.clock ?? 0 });
/** Where in the log a thing (of the eight roots) was made first: Yjs client id and that client's clock. */
export function readOrigin(doc: Y.Doc, name: MapRoot, key: string): Origin {
  let item = root(doc, name)._map.get(key);
  // A feeling or connection is one value, set anew with each change: the values before stand to its left.
  while (item?.left) item = item.left;
  return originOf(item);
}

/**
 * How much each Yjs client wrote into a thing behind these clocks: fields, texts and the thing itself. What was only deleted
 * names nobody: a delete has no author in a document.
 */
export function readWriters(doc: Y.Doc, name: MapRoot, key: string, since: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const written = new Map<number, number>();
  const visit = (item: Y.Item): void => {
    const { client, clock } = item.id;
    const length = Math.min(item.length, clock + item.length - (since.get(client) ?? 0));
    if (length > 0) written.set(client, (written.get(client) ?? 0) + length);
    const inner = item.content instanceof Y.ContentType ? item.content.type : null;
    if (!inner) return;
    for (const field of inner._map.values()) visit(field);
    for (let part = inner._start; part; part = part.right) visit(part);
  };
  const top = root(doc, name)._map.get(key);
  if (top) visit(top);
  return written;
}

/** The ids that things (deleted ones included) have in the file they came from. */
export function readFileIds(doc: Y.Doc): Map<string, string> {
  const ids = new Map<string, string>();
  for (const name of ["stages", "steps", "lanes", "cards", "microMoments"] as const) {
    for (const id of readKeys(doc, name)) {
      const fileId = stored.readWords(entry(doc, name, id)?.get("fileId"));
      if (fileId !== undefined) ids.set(id, fileId);
    }
  }
  for (const key of readKeys(doc, "emotions")) {
    const point = readEmotion(doc, key);
    if (point?.fileId !== undefined) ids.set(point.id, point.fileId);
  }
  for (const id of readKeys(doc, "edges")) {
    const fileId = readEdge(doc, id)?.fileId;
    if (fileId !== undefined) ids.set(id, fileId);
  }
  return ids;
}

/** The ids (or keys) in a root that may hold something, in no particular order. */
export const readKeys = (doc: Y.Doc, name: MapRoot): string[] => [...root(doc, name).keys()];

/** Throws nothing; 0 when the document was never initialised. */
export function readSchemaVersion(doc: Y.Doc): number {
  const version = root(doc, "meta").get("schemaVersion");
  return typeof version === "number" && Number.isSafeInteger(version) && version > 0 ? version : 0;
}
export const writeSchemaVersion = (doc: Y.Doc, version: number): void => {
  root(doc, "meta").set("schemaVersion", version);
};

export function readStage(doc: Y.Doc, id: string): StageRecord | null {
  const map = entry(doc, "stages", id);
  return map && { title: "", order: "", ...readFields(map, FIELDS.stages), id };
}
export function readStep(doc: Y.Doc, id: string): StepRecord | null {
  const map = entry(doc, "steps", id);
  return map && { title: "", place: { stageId: "", order: "" }, ...readFields(map, FIELDS.steps), id };
}
export function readLane(doc: Y.Doc, id: string): LaneRecord | null {
  const map = entry(doc, "lanes", id);
  return map && {
    title: "", order: "", hidden: false, collapsed: false, type: "custom", ...readFields(map, FIELDS.lanes), id,
  };
}
export function readCard(doc: Y.Doc, id: string): CardRecord | null {
  const map = entry(doc, "cards", id);
  if (!map) return null;
  const detail = wordsOf(map.get("detail"));
  return {
    type: "note", place: NOWHERE, ...readFields(map, FIELDS.cards), id, text: wordsOf(map.get("text")),
    ...(detail === "" ? {} : { detail }), clientId: originOf(map._item).clientId,
  };
}
export function readMicroMoment(doc: Y.Doc, id: string): MicroMomentRecord | null {
  const map = entry(doc, "microMoments", id);
  return map && { place: { stepId: "", order: "" }, ...readFields(map, FIELDS.microMoments), id, text: wordsOf(map.get("text")) };
}
/** A card's place alone: what ordering a cell needs of its cards. */
export const readCardPlace = (doc: Y.Doc, id: string): CardRecord["place"] | null => {
  const map = entry(doc, "cards", id);
  return map && (stored.readPlace(map.get("place")) ?? NOWHERE);
};
/** Words count wherever they are: a peer that wrote a plain string instead of a Y.Text is read all the same. */
const wordsOf = (value: unknown): string => (isText(value) ? value.toString() : typeof value === "string" ? value : "");

const TEAM = "team";
export function readEmotion(doc: Y.Doc, key: string): EmotionRecord | null {
  const value = root(doc, "emotions").get(key);
  const stepId = key.slice(0, 36);
  const who = key.slice(37);
  const feeling = stored.isPlain(value) ? stored.readFeeling(value.value) : undefined;
  if (!stored.isPlain(value) || feeling === undefined || !isId(stepId) || key.charAt(36) !== ":") return null;
  if (who !== TEAM && !isId(who)) return null;
  const point: EmotionPoint = {
    key, id: stored.readId(value.id) ?? idFromText(key), stepId, value: feeling,
    ...(who === TEAM ? { source: "team" } : { source: "department", departmentId: who }),
    intended: stored.readFlag(value.intended), derivedFromId: stored.readId(value.derivedFromId),
    fileId: stored.readWords(value.fileId), extra: stored.readExtra(value.extra),
  };
  return stored.compact(point);
}
export function readEdge(doc: Y.Doc, id: string): EdgeRecord | null {
  const value = isId(id) ? root(doc, "edges").get(id) : undefined;
  if (!stored.isPlain(value) || !isId(value.fromStepId) || !isId(value.toStepId)) return null;
  const kind = stored.readEdgeKind(value.kind);
  if (!kind) return null;
  const edge: Edge & Deletion = {
    id, kind, fromStepId: value.fromStepId, toStepId: value.toStepId, label: stored.readWords(value.label),
    departmentId: stored.readId(value.departmentId), derivedFromId: stored.readId(value.derivedFromId),
    fileId: stored.readWords(value.fileId), extra: stored.readExtra(value.extra),
    deletedAt: stored.readTime(value.deletedAt), deletedBy: stored.readWords(value.deletedBy),
  };
  return stored.compact(edge);
}

/** The live text of a card, to observe and to anchor carets in. Null when there is no such card. */
export const cardText = (doc: Y.Doc, cardId: string): Y.Text | null => textOf(doc, "cards", cardId, "text");
export const cardDetail = (doc: Y.Doc, cardId: string): Y.Text | null => textOf(doc, "cards", cardId, "detail");
export const microMomentText = (doc: Y.Doc, id: string): Y.Text | null => textOf(doc, "microMoments", id, "text");
function textOf(doc: Y.Doc, name: RecordRoot, id: string, field: "text" | "detail"): Y.Text | null {
  const value = entry(doc, name, id)?.get(field);
  return isText(value) ? value : null;
}
/** The root under which everything a person can undo in texts lives (scope of a Y.UndoManager). */
export const cardsRoot = (doc: Y.Doc): Y.Map<unknown> => root(doc, "cards");

/** Which things a transaction touched, per root: what a reader has to read again. */
export function touchedBy(doc: Y.Doc, transaction: Y.Transaction): ReadonlyMap<MapRoot, ReadonlySet<string>> {
  const touched = new Map<MapRoot, Set<string>>();
  const names = new Map<unknown, MapRoot>(MAP_ROOTS.map((name) => [root(doc, name), name]));
  for (const [type, keys] of transaction.changed) {
    let top: unknown = type;
    let key: string | null = null;
    for (let item = type._item; item; item = top instanceof Y.AbstractType ? top._item : null) {
      key = item.parentSub;
      top = item.parent;
    }
    const name = names.get(top);
    if (!name) continue;
    const ids = touched.get(name) ?? new Set<string>();
    if (key !== null) ids.add(key);
    else if (type === top) for (const changed of keys) if (changed !== null) ids.add(changed);
    touched.set(name, ids);
  }
  return touched;
}

/** Writes a planned batch. The caller has checked it and opened the transaction. */
export function commitWrites(doc: Y.Doc, writes: readonly Write[]): void {
  for (const write of writes) commitWrite(doc, write);
}
function commitWrite(doc: Y.Doc, write: Write): void {
  switch (write.kind) {
    case "create": return createThing(doc, write.root, write.record);
    case "change": {
      const map = entry(doc, write.root, write.id);
      if (map) setFields(map, FIELDS[write.root], write.changes);
      return;
    }
    case "splice": return spliceText(doc, write);
    case "emotion": {
      if (write.point === null) root(doc, "emotions").delete(write.key);
      else {
        const { key, stepId: _step, source: _source, departmentId: _department, ...value } = write.point;
        root(doc, "emotions").set(key, stored.compact(value));
      }
      return;
    }
    case "edge": {
      const { id, ...value } = write.edge;
      root(doc, "edges").set(id, stored.compact(value));
    }
  }
}
function createThing<R extends RecordRoot>(doc: Y.Doc, name: R, record: Records[R]): void {
  const map = new Y.Map<unknown>();
  setFields(map, FIELDS[name], record);
  if ("text" in record) map.set("text", new Y.Text(record.text));
  // Both texts of a card exist from the start: two people who each began a detail at once would otherwise lose one of them.
  if ("text" in record && name === "cards") map.set("detail", new Y.Text(("detail" in record && record.detail) || ""));
  root(doc, name).set(record.id, map);
}
function setFields(map: Y.Map<unknown>, fields: object, changes: object): void {
  for (const key of Object.keys(fields)) {
    if (!(key in changes)) continue;
    const value: unknown = Reflect.get(changes, key);
    if (value !== undefined) map.set(key, value);
    else if (map.doc) map.delete(key);
  }
}
function spliceText(doc: Y.Doc, splice: Extract<Write, { kind: "splice" }>): void {
  const map = entry(doc, splice.root, splice.id);
  if (!map) return;
  let text = textOf(doc, splice.root, splice.id, splice.field);
  if (!text) {
    text = new Y.Text(wordsOf(map.get(splice.field)));
    map.set(splice.field, text);
  }
  if (splice.remove > 0) text.delete(splice.index, splice.remove);
  if (splice.insert !== "") text.insert(splice.index, splice.insert);
}
