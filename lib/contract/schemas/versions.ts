/** Versions as the API shows and takes them. */
import { FILE_VERSION_STATUSES, VERSION_KINDS } from "../versions";
import { time, title, z } from "./primitives";

export const newVersion = z.strictObject({ title: title.optional() });
export const versionPatch = z.strictObject({ title: title.nullable() });

const person = z.object({ id: z.string(), name: z.string() });
const count = z.number().int();
const changes = z.object({ added: count, changed: count, removed: count });
export const mapVersion = z.object({
  number: count, kind: z.enum(VERSION_KINDS), title: z.string().nullable(), author: person.nullable(), contributors: z.array(person).readonly(),
  createdAt: time, hash: z.string(), changes,
  restoredFrom: count.nullable(), undoable: z.boolean(), undone: z.boolean(), fileStatus: z.enum(FILE_VERSION_STATUSES).nullable(),
}).openapi("MapVersion");
const fileVersion = z.object({
  number: count, title: z.string().nullable(), author: person.nullable(), createdAt: time.nullable(), status: z.enum(FILE_VERSION_STATUSES).nullable(),
  changes: changes.nullable(),
});
export const mapVersions = z.object({
  versions: z.array(mapVersion).readonly(),
  /** What the file the map came from tells of: headlines only, numbered before the others. */
  fromFile: z.array(fileVersion).readonly(),
});
export const restoreUndone = z.object({ version: mapVersion, kept: count });
