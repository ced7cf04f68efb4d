/** What a schema found wrong in a file, as a path and a plain sentence. */
import type { z } from "zod";
import type { FileProblem } from "./file-types";

export function pathOf(keys: readonly PropertyKey[]): string {
  return keys.map((key, index) => (typeof key === "number" ? `[${key}]` : `${index > 0 ? "." : ""}${String(key)}`)).join("");
}

/** @param file the value that was checked */
export function problemOf(issue: z.core.$ZodIssue, file: unknown): FileProblem {
  return { path: pathOf(issue.path), message: sentenceOf(issue, valueAt(file, issue.path)) };
}

function sentenceOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined && issue.code !== "custom") return "Is missing.";
  if (value === null) return "Is null. Leave the key out instead.";
  switch (issue.code) {
    case "invalid_type": return `Should be ${KINDS[issue.expected] ?? issue.expected}.`;
    case "invalid_value": return `Should be ${issue.values.length === 1 ? "" : "one of "}${issue.values.join(", ")}.`;
    case "invalid_union": return "Should be a text or a number.";
    default: return issue.message;
  }
}
const KINDS: Readonly<Record<string, string>> = {
  string: "a text", number: "a number", int: "a whole number", boolean: "true or false", array: "a list", object: "an object",
};

function valueAt(file: unknown, keys: readonly PropertyKey[]): unknown {
  let value = file;
  for (const key of keys) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
