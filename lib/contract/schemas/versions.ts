/** Versions as the API shows and takes them. */
import { VERSION_KINDS } from "../versions";
import { time, title, z } from "./primitives";

export const newVersion = z.strictObject({ title: title.optional() });
export const versionPatch = z.strictObject({ title: title.nullable() });

const person = z.object({ id: z.string(), name: z.string() });
const count = z.number().int();
export const mapVersion = z.object({
  number: count, kind: z.enum(VERSION_KINDS), title: z.string().nullable(), author: person.nullable(), contributors: z.array(person).readonly(),
  createdAt: time, hash: z.string(), changes: z.object({ added: count, changed: count, removed: count }),
  restoredFrom: count.nullable(), undone: z.boolean(),
}).openapi("MapVersion");
export const mapVersions = z.object({ versions: z.array(mapVersion).readonly() });
export const restoreUndone = z.object({ version: mapVersion, kept: count });
