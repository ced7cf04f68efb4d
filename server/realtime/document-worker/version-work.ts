/** Versions of a map: frozen, brought back, and a restore that is taken back. */
import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import * as Y from "yjs";
import { keepReplacedWords } from "../../../lib/journey/diff/apply/replaced-words";
import { commandsFor } from "../../../lib/journey/diff/apply/commands-for";
import { takeBackCommands } from "../../../lib/journey/diff/apply/take-back";
import { countChanges } from "../../../lib/journey/diff/count-changes";
import { diffMaps } from "../../../lib/journey/diff/diff-maps";
import { metricChanges } from "../../../lib/journey/diff/metric-changes";
import { withFacts } from "../../../lib/journey/version-facts";
import type { Command } from "../../../lib/journey/commands/schema";
import { canonicalJson } from "../../../lib/journey/export/canonical";
import { exportMap } from "../../../lib/journey/export/export-map";
import type { MapModel } from "../../../lib/journey/model";
import { read } from "../../../lib/journey/read";
import type { FrozenMap } from "../../../lib/runtime/ports";
import { hashOf } from "../snapshot-hash";
import type { CallInput, CallOutput, FreezeSource, OwnerEntries } from "./calls";
import { factsIn, packDocument, withFrozen } from "./frozen";
import { documents, MISSING } from "./kept-documents";
import { applyToKept, authorOf } from "./map-work";

export function freezeMap(input: CallInput<"freezeMap">): CallOutput<"freezeMap"> {
  const doc = documents.open(input.source);
  return doc ? freeze(doc, input) : MISSING;
}

export function freeze(doc: Y.Doc, { source, previous, owners, words, facts }: FreezeSource): FrozenMap {
  const model = read(doc);
  const before = previous ? withFrozen(previous, (old) => ({ model: read(old), clocks: clocksOf(old) })) : NOTHING;
  const { id: _id, state: _state, title: _title, ...content } = exportMap(doc, { head: words, fileIds: false, authorOf: authorOf(owners) });
  // What a hostile document may hold and JSON has no word for (NaN) becomes null, as it does in every answer of the API.
  const canonical = canonicalJson(JSON.parse(JSON.stringify(withFacts({ ...words, ...content }, facts))));
  const text = new TextEncoder().encode(canonical);
  const metrics = metricChanges(factsIn(previous)?.metrics ?? facts.metrics, facts.metrics, { before: before.model, after: model });
  return {
    seq: source.seq, bytes: packDocument(doc), content: gzipSync(text), hash: hashOf(text),
    contributorIds: writersSince(clocksOf(doc), before.clocks, owners), changes: countChanges(diffMaps(before.model, model), metrics),
  };
}

const clocksOf = (doc: Y.Doc): ReadonlyMap<number, number> => Y.decodeStateVector(Y.encodeStateVector(doc));
const NOTHING: { readonly model: MapModel; readonly clocks: ReadonlyMap<number, number> } = { model: read(new Y.Doc()), clocks: new Map() };

/** Whoever's Yjs clocks have risen, those who wrote most first; also of rows that were merged long ago. */
function writersSince(now: ReadonlyMap<number, number>, before: ReadonlyMap<number, number>, owners: OwnerEntries): string[] {
  const byClient = new Map(owners);
  const written = new Map<string, number>();
  for (const [client, clock] of now) {
    const userId = byClient.get(client)?.userId;
    const risen = clock - (before.get(client) ?? 0);
    if (userId !== undefined && risen > 0) written.set(userId, (written.get(userId) ?? 0) + risen);
  }
  return [...written].sort(([, a], [, b]) => b - a).map(([userId]) => userId);
}

export function planRestore({ version, clientId, userId, now, ...input }: CallInput<"planRestore">): CallOutput<"planRestore"> {
  const { source, owners } = input;
  const doc = documents.open(source);
  if (!doc) return MISSING;
  const frozen = freeze(doc, input);
  const target = withFrozen(version, read);
  const diff = diffMaps(read(doc), target);
  if (diff.changes.length === 0) return { frozen, update: null };
  const context = { now, newId: randomUUID, userId };
  const wanted = commandsFor(doc, diff, context).map((command) => withAuthor(command, target, owners));
  const commands = [...keepReplacedWords(diff, authorOf(owners), randomUUID), ...wanted];
  return { frozen, ...(commands.length > 0 ? { update: applyToKept(source.mapId, doc, commands, { clientId, userId, now }).update } : { update: null }) };
}

/** A card that was removed for good and is made again stays its author's. */
function withAuthor(command: Command, { cards }: MapModel, owners: OwnerEntries): Command {
  const card = command.type === "addCard" && command.id !== undefined ? cards.get(command.id) : undefined;
  if (command.type !== "addCard" || !card) return command;
  const { createdAt, derivedFromId, fileId, extra } = card;
  return { ...command, authorId: authorOf(owners)(card), createdAt, derivedFromId, fileId, extra: extra && { ...extra } };
}

export function planUndoRestore({ source, before, restored, ...by }: CallInput<"planUndoRestore">): CallOutput<"planUndoRestore"> {
  const doc = documents.open(source);
  if (!doc) return MISSING;
  const { commands, kept } = withFrozen(before, (old) => withFrozen(before, (after) => {
    Y.applyUpdate(after, restored);
    return takeBackCommands(old, after, doc, { now: by.now, newId: randomUUID, userId: by.userId });
  }));
  return { kept, update: commands.length > 0 ? applyToKept(source.mapId, doc, commands, by).update : null };
}
