/**
 * What PostgreSQL can hold. A file may contain U+0000 and halves of surrogate pairs, which text and jsonb columns refuse
 * and which nobody can see.
 */
import type { Prisma } from "../../generated/prisma/client";

export const storableText = (text: string): string => text.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\uFFFD");

/** A copy of plain JSON data; absent values stay absent. */
export const storableJson = (value: object): Prisma.InputJsonObject =>
  // Parsing anew gives exactly JSON, which `object` cannot say.
  JSON.parse(JSON.stringify(value), (_key, entry: unknown) =>
    typeof entry === "string" ? storableText(entry) : entry) as Prisma.InputJsonObject;
