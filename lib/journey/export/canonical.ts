/** The canonical form of a journey file (RFC 8785, JSON Canonicalization Scheme): what is hashed and signed. */
import type { JourneyFile } from "./file-types";

/** Without `exportedAt` and `generator`: the same journey gives the same text whenever and by whatever it is exported. */
export function canonicalJourney(file: JourneyFile): string {
  const { exportedAt: _exportedAt, generator: _generator, ...content } = file;
  return canonicalJson(content);
}

/**
 * Keys sorted by UTF-16 units, no white space, numbers and strings as ECMAScript writes them.
 * @throws TypeError for what JSON cannot say: NaN, Infinity, undefined in a list, half surrogate pairs
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError("NaN and Infinity have no canonical form");
    return JSON.stringify(value);
  }
  if (typeof value === "string") return canonicalString(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`A ${typeof value} has no canonical form`);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${canonicalString(key)}:${canonicalJson(item)}`).join(",")}}`;
}

function canonicalString(text: string): string {
  if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)) {
    throw new TypeError("Half a surrogate pair has no canonical form");
  }
  return JSON.stringify(text);
}

/** SHA-256 of the canonical form in lower-case hex. @param sha256 hex digest of a UTF-8 text */
export const hashJourney = (file: JourneyFile, sha256: (text: string) => string): string => sha256(canonicalJourney(file));
