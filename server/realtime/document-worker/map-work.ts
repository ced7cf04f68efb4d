/** Whole-document work of the API: commands, exports, new maps, copies. */
import { randomUUID } from "node:crypto";
import * as Y from "yjs";
import { resolveAuthor } from "../../../lib/journey/authorship";
import { applyCommands } from "../../../lib/journey/commands/apply";
import type { Command } from "../../../lib/journey/commands/schema";
import { copyMapCommands } from "../../../lib/journey/copy";
import { exportMap } from "../../../lib/journey/export/export-map";
import type { FileMap } from "../../../lib/journey/export/file-types";
import type { Card } from "../../../lib/journey/model";
import { read } from "../../../lib/journey/read";
import { templateCommands } from "../../../lib/journey/templates/build";
import type { CallInput, CallOutput, OwnerEntries } from "./calls";
import { documents, MISSING } from "./kept-documents";

/** The last exports; a map's stays right until its seq rises. */
const exports = new Map<string, { readonly seq: number; readonly map: FileMap }>();
const KEPT_EXPORTS = 64;

export function applyCommandsToMap({ source, commands, clientId, userId, now }: CallInput<"applyCommands">): CallOutput<"applyCommands"> {
  const doc = documents.open(source);
  return doc ? applyToKept(source.mapId, doc, commands, { clientId, userId, now }) : MISSING;
}

/** Applies commands to a kept document, and remembers that they are not committed yet. */
export function applyToKept(
  mapId: string, doc: Y.Doc, commands: readonly Command[], { clientId, userId, now }: WrittenBy,
): { readonly update: Uint8Array; readonly ids: readonly (string | null)[] } {
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array) => void updates.push(update);
  doc.clientID = clientId;
  doc.on("update", collect);
  try {
    const { ids } = applyCommands(doc, commands, { now, newId: randomUUID, userId });
    if (updates.length > 0) documents.markUncommitted(mapId, clientId);
    return { update: updates.length === 1 && updates[0] ? updates[0] : Y.mergeUpdates([EMPTY_UPDATE, ...updates]), ids };
  } catch (error) {
    if (updates.length > 0) documents.forget(mapId);
    throw error;
  } finally {
    doc.off("update", collect);
  }
}
const EMPTY_UPDATE = Uint8Array.of(0, 0);
/** `now`: ISO. */
export interface WrittenBy { readonly clientId: number; readonly userId: string; readonly now: string }

export function exportMapDocument({ source, owners, fileIds }: CallInput<"exportMap">): CallOutput<"exportMap"> {
  const key = `${source.mapId} ${fileIds}`;
  const kept = exports.get(key);
  if (kept?.seq === source.seq) return kept.map;
  const doc = documents.open(source);
  if (!doc) return MISSING;
  // State and title are words of the map's row; whoever asked puts them in.
  const map = exportMap(doc, { head: { id: source.mapId, state: "current", title: "" }, fileIds, authorOf: authorOf(owners) });
  exports.delete(key);
  exports.set(key, { seq: source.seq, map });
  for (const oldest of exports.keys()) {
    if (exports.size <= KEPT_EXPORTS) break;
    exports.delete(oldest);
  }
  return map;
}

export const createMapDocument = ({ template, clientId, userId, now }: CallInput<"createMap">): CallOutput<"createMap"> =>
  build(templateCommands(template, randomUUID), { clientId, userId, now });

export function copyMapDocument({ source, owners, clientId, userId, now }: CallInput<"copyMap">): CallOutput<"copyMap"> {
  const doc = documents.open(source);
  if (!doc) return MISSING;
  return build(copyMapCommands(read(doc), { newId: randomUUID, authorOf: authorOf(owners) }), { clientId, userId, now });
}

function build(commands: readonly Command[], by: WrittenBy): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = by.clientId;
  applyCommands(doc, commands, { now: by.now, newId: randomUUID, userId: by.userId });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

export function authorOf(owners: OwnerEntries): (card: Card) => string | undefined {
  const byClient = new Map(owners);
  return (card) => resolveAuthor(card, byClient.get(card.clientId));
}
