/** A log behind the guard, as a room keeps it; and everybody who may ever read it. */
import * as Y from "yjs";
import { DEFAULT_LIMITS } from "@/lib/config/limits";
import { MAP_ROOTS, read, validate } from "@/lib/journey";
import { DocumentIndex } from "@/server/realtime/document-index";
import { guardUpdate, TRUSTED, type GuardLimits, type GuardVerdict } from "@/server/realtime/update-guard";

export interface GuardedLog {
  readonly index: DocumentIndex;
  readonly log: readonly Uint8Array[];
  take(bytes: Uint8Array): GuardVerdict;
  /** What the server wrote itself. */
  append(bytes: Uint8Array): Uint8Array | null;
}

export function guardedLog(): GuardedLog {
  const index = new DocumentIndex();
  const log: Uint8Array[] = [];
  const take = (bytes: Uint8Array, limits: GuardLimits): GuardVerdict => {
    const verdict = guardUpdate(bytes, index, limits);
    if (verdict.kind === "new") {
      index.apply(verdict.effect);
      log.push(verdict.effect.bytes);
    }
    return verdict;
  };
  return {
    index, log,
    take: (bytes) => take(bytes, DEFAULT_LIMITS.realtime),
    append(bytes) {
      const verdict = take(bytes, TRUSTED);
      if (verdict.kind === "new") return verdict.effect.bytes;
      if (verdict.kind === "nothing-new") return null;
      throw new Error(`what the server wrote is a ${verdict.kind}`);
    },
  };
}

export function expectNothingPending(doc: Y.Doc): void {
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error("something is pending");
}

export function applyAll(log: readonly Uint8Array[], gc = true): Y.Doc {
  const doc = new Y.Doc({ gc });
  for (const update of log) Y.applyUpdate(doc, update);
  expectNothingPending(doc);
  return doc;
}

/**
 * Reads a log as everybody does: letter by letter with and without collecting, merged as a page that joins, from a
 * snapshot as one that comes tomorrow. Then everything in it is deleted, piece by piece. Throws when any of that does,
 * or when two of them see different maps. The order of a text's letters is not compared: who names neighbours in the
 * wrong order may mix up the letters of a text for themselves and others, but no more than that.
 */
export function readAsEverybody(log: readonly Uint8Array[]): void {
  const live = applyAll(log);
  const others = [applyAll(log, false), applyAll([Y.mergeUpdates([...log])]), applyAll([Y.encodeStateAsUpdate(live)])];
  const seen = visible(live);
  for (const other of others) if (visible(other) !== seen) throw new Error(`two see different maps:\n${seen}\n${visible(other)}`);
  read(live);
  validate(live);
  for (const doc of [live, ...others]) deletePiecewise(doc);
}

const ROOTS = [...MAP_ROOTS, "elsewhere"];
const visible = (doc: Y.Doc): string => JSON.stringify(ROOTS.map((root) => unordered(doc.getMap(root).toJSON())));

function unordered(value: unknown): unknown {
  if (typeof value === "string") return [...value].sort().join("");
  if (typeof value === "bigint") return `${value}n`;
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(unordered(item))).sort();
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value).map(([key, inner]) => [key, unordered(inner)]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

/** Each thing alone first, then what holds it: a chain of items that hangs together wrongly throws in one of them. */
function deletePiecewise(doc: Y.Doc): void {
  for (const root of ROOTS) {
    const map = doc.getMap<unknown>(root);
    for (const [key, value] of [...map]) {
      if (value instanceof Y.Map) for (const inner of [...value.keys()]) value.delete(inner);
      else if (value instanceof Y.Text || value instanceof Y.Array) value.delete(0, Math.ceil(value.length / 2));
      map.delete(key);
    }
  }
  expectNothingPending(doc);
}
