import type { FieldValues, Path, UseFormSetError } from "react-hook-form";
import { isAppError } from "@/lib/errors";

const UNREACHABLE = "We can't reach the server. Nothing you typed is lost. Try again in a moment.";

/** The sentence for a person. Not an error of ours: the request never got an answer. */
export const problemMessage = (error: unknown): string => (isAppError(error) ? error.userMessage : UNREACHABLE);

/** Puts a refused request's messages beside the fields they are about, and the rest above the form. */
export function showProblem<Values extends FieldValues>(
  error: unknown, setError: UseFormSetError<Values>, fields: readonly Path<Values>[],
): void {
  const messages = isAppError(error) ? (error.fields ?? {}) : {};
  const known = fields.filter((field) => messages[field]);
  known.forEach((field, index) => setError(field, { message: messages[field] }, { shouldFocus: index === 0 }));
  if (known.length === 0) setError("root", { message: problemMessage(error) });
}
