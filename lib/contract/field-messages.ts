/** What zod found, as sentences for a person, keyed by the field's path. */
import type { z } from "zod";
import { AppError } from "../errors";

type Issue = z.core.$ZodIssue;

/** `bad_request` with one message per field; the first one wins. */
export function badRequest(error: z.ZodError): AppError {
  const fields: Record<string, string> = {};
  for (const issue of flatten(error.issues)) fields[issue.path.join(".") || "body"] ??= issue.message;
  return new AppError("bad_request", `invalid request: ${Object.keys(fields).join(", ")}`, { fields });
}

function flatten(issues: readonly Issue[], base: readonly PropertyKey[] = []): { path: string[]; message: string }[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    const keys = path.map(String);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ path: [...keys, key], message: "There is no such field." }));
    }
    // Of a union, the branch that fits best says what is missing.
    const branch = issue.code === "invalid_union" ? closestBranch(issue.errors) : undefined;
    return branch ? flatten(branch, path) : [{ path: keys, message: sentence(issue) }];
  });
}

const closestBranch = (branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined =>
  branches.filter((branch) => branch.length > 0 && branch.every(({ path, code }) => path.length > 0 || code === "unrecognized_keys"))
    .sort((a, b) => unknownKeys(a) - unknownKeys(b))[0];
const unknownKeys = (branch: readonly Issue[]): number =>
  branch.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 0), 0);

function sentence(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "This is missing." : `This must be ${withArticle(issue.expected)}.`;
    case "too_small":
      return isDefault(issue) ? `This needs at least ${String(issue.minimum)}${unit(issue.origin)}.` : issue.message;
    case "too_big":
      return isDefault(issue) ? `This may have at most ${String(issue.maximum)}${unit(issue.origin)}.` : issue.message;
    case "invalid_value":
      return isDefault(issue) ? `This must be one of: ${issue.values.map(String).join(", ")}.` : issue.message;
    case "invalid_format":
      return isDefault(issue) ? `This is not a valid ${issue.format === "uuid" ? "id" : issue.format}.` : issue.message;
    case "invalid_union":
      return "discriminator" in issue && issue.discriminator ? "There is no such type." : "This does not have the expected form.";
    default:
      return issue.message;
  }
}

/** zod's own wordings start like this; ours don't. */
const isDefault = ({ message }: Issue): boolean => message.startsWith("Invalid ") || message.startsWith("Too ");
const unit = (origin: string): string => (origin === "string" ? " characters" : origin === "array" ? " entries" : "");
const withArticle = (expected: string): string =>
  expected === "string" ? "text" : /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`;
