/** Reads a file of the open format and checks all of it before anything comes in. */
import { cleanText } from "../text-edit";
import type { FileProblem, JourneyFile, JourneyFileReport } from "./file-types";
import { checkMaps } from "./check-maps";
import { collectIds, dropDangling } from "./file-references";
import { journeyFileSchema } from "./journey-file-schema";
import type { ParsedFile } from "./journey-file-schema";
import { problemOf } from "./problem-sentences";
import { dropUnknownKeys } from "./unknown-keys";

export const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** A file with thousands of faults is one fault: enough to see which. */
const MAX_PROBLEMS = 100;

export type ParsedJourney =
  | { readonly ok: true; readonly file: JourneyFile; readonly report: JourneyFileReport }
  | { readonly ok: false; readonly report: JourneyFileReport };

/** @param bytes UTF-8, at most 64 MB. Never throws: what is wrong is in `report.errors`, what was left out in `warnings`. */
export function parseJourneyFile(bytes: Uint8Array): ParsedJourney {
  if (bytes.byteLength > MAX_FILE_BYTES) return refuse("", "The file is larger than 64 MB.");
  let content: unknown;
  try {
    const json = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    content = NEEDS_CLEANING.test(json) ? JSON.parse(json, cleaned) : JSON.parse(json);
  } catch (error) {
    return refuse("", error instanceof SyntaxError ? `This is not JSON: ${error.message}` : "This is not UTF-8 text.");
  }
  return checkJourneyFile(content);
}

/** The same for a value that is JSON already. It is changed: what has to be left out is taken out. */
export function checkJourneyFile(content: unknown): ParsedJourney {
  const head = headProblem(content);
  if (head) return refuse(head.path, head.message);
  const checked = journeyFileSchema.safeParse(content);
  if (!checked.success) {
    return { ok: false, report: reportOf(checked.error.issues.map((issue) => problemOf(issue, content)), []) };
  }
  const errors: FileProblem[] = [];
  const warnings: FileProblem[] = [];
  const file = checked.data;
  dropUnknownKeys(journeyFileSchema, file, "", warnings);
  const ids = collectIds(file, errors);
  dropDangling(file, ids, warnings);
  checkMaps(file, errors, warnings);
  const report = reportOf(errors, warnings);
  return errors.length > 0 ? { ok: false, report } : { ok: true, file: asJourneyFile(file), report };
}

/** Says in one sentence why a file is none of ours, instead of listing every key it lacks. */
function headProblem(content: unknown): FileProblem | null {
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    return { path: "", message: "This is not a journey file: it should be one JSON object." };
  }
  const format: unknown = Reflect.get(content, "format");
  if (format !== "throughline/journey") {
    return { path: "format", message: "This is not a journey file: its format should be throughline/journey." };
  }
  const version: unknown = Reflect.get(content, "version");
  if (typeof version === "number" && version > 1) {
    const message = `This file was written by a newer version (${version}) of the format. Update this installation to read it.`;
    return { path: "version", message };
  }
  return version === 1 ? null : { path: "version", message: "The version should be 1." };
}

// The schema is the definition of these types; only its loose objects do not say that other keys start with x-.
const asJourneyFile = (file: ParsedFile): JourneyFile => file as unknown as JourneyFile;

/** Escapes that may stand for what no database column can hold (NUL, halves of characters), or for `\r`. */
const NEEDS_CLEANING = /\\(r|u000|u[dD])/;
function cleaned(_key: string, value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (typeof value !== "object" || value === null) return value;
  for (const key of Object.keys(value)) if (cleanText(key) !== key) Reflect.deleteProperty(value, key);
  return value;
}

const refuse = (path: string, message: string): ParsedJourney => ({ ok: false, report: reportOf([{ path, message }], []) });
const reportOf = (errors: readonly FileProblem[], warnings: readonly FileProblem[]): JourneyFileReport => ({
  errors: errors.slice(0, MAX_PROBLEMS), warnings: warnings.slice(0, MAX_PROBLEMS),
});
