/**
 * Brings a document to the schema this build writes. The server does it once, as a logged update by a client id of its
 * own, before anybody joins; a page of another schema is told to reload and never writes.
 */
import type * as Y from "yjs";
import { readSchemaVersion, writeSchemaVersion } from "./doc";
import { SCHEMA_VERSION } from "./schema-version";

/** `n: migrate` leads from schema n to n + 1. Empty while there is one schema only. */
const MIGRATIONS: Readonly<Record<number, (doc: Y.Doc) => void>> = {};

export type Migration =
  | { readonly kind: "current" }
  | { readonly kind: "migrated"; readonly from: number }
  /** Written by a newer build: not to be touched. */
  | { readonly kind: "newer"; readonly version: number };

/** A document that was never initialised (version 0) is empty and only gets its version. */
export function migrate(doc: Y.Doc, origin?: unknown): Migration {
  const from = readSchemaVersion(doc);
  if (from === SCHEMA_VERSION) return { kind: "current" };
  if (from > SCHEMA_VERSION) return { kind: "newer", version: from };
  doc.transact(() => {
    for (let version = from; version < SCHEMA_VERSION; version += 1) MIGRATIONS[version]?.(doc);
    writeSchemaVersion(doc, SCHEMA_VERSION);
  }, origin);
  return { kind: "migrated", from };
}
