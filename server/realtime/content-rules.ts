/** Which contents of a Yjs item may enter a map: those our documents use, and harmless odd ones that `read` ignores. */
import * as Y from "yjs";

/** Nested arrays and objects in one plain value. Decoding, encoding and comparing them recurse. */
const MAX_VALUE_DEPTH = 64;
const TYPES: readonly unknown[] = [Y.Map, Y.Text, Y.Array];

/** Null: allowed. Otherwise why not. */
export function refuseContent(content: Y.Item["content"]): string | null {
  switch (content.constructor) {
    case Y.ContentString:
    case Y.ContentDeleted:
    case Y.ContentBinary:
      return null;
    case Y.ContentAny:
    case Y.ContentJSON:
      return content.getContent().some(isTooDeep) ? "a value is nested too deeply" : null;
    case Y.ContentType:
      return TYPES.includes(content.getContent()[0]?.constructor) ? null : "a shared type that maps do not use";
    default:
      return "a kind of content that maps do not use";
  }
}

function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_VALUE_DEPTH) return true;
    level = level.flatMap((item) => (typeof item === "object" && item !== null && !(item instanceof Uint8Array) ? Object.values(item) : []));
  }
  return false;
}
