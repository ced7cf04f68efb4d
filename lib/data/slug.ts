/** The name of a workspace as it stands in addresses. */
import { randomBytes } from "node:crypto";

const MAX = 40;

/** `Šumava Outdoor, s.r.o.` → `sumava-outdoor-s-r-o`. Letters of other scripts leave nothing: then `workspace`. */
export function slugOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{Mark}/gu, "").toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, "-").slice(0, MAX).replace(/^-+|-+$/g, "");
  return slug || "workspace";
}

/** What stands in an address may be anything; only this is asked of the database. */
export const isSlug = (text: string): boolean => /^[a-z0-9-]{1,60}$/.test(text);

/** The plain slug, then a few with a random ending, for when it is taken. */
export function* slugCandidates(name: string): Generator<string> {
  const slug = slugOf(name);
  yield slug;
  for (let attempt = 0; attempt < 5; attempt += 1) yield `${slug}-${randomBytes(3).toString("hex")}`;
}
