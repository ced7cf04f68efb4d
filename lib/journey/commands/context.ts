/** What applying commands needs from outside: the heart has no clock, no randomness and no session of its own. */
import type { Random } from "../order";
import { AppError } from "../../errors";
import { hash32 } from "../ids";

export interface CommandContext {
  /** ISO time in UTC, for `createdAt`, `updatedAt`, `deletedAt`. */
  readonly now: string;
  /** Ids of things whose command names none: lower-case UUIDs. */
  readonly newId: () => string;
  /** Who deletes. Absent for a seed or an import. */
  readonly userId?: string;
  /** 0 ≤ n < 1, spreads order keys. Absent: spread by the id of the thing, which differs between people just as well. */
  readonly random?: () => number;
}

/** Randomness for the order key of one thing. */
export function spreadOf(context: CommandContext, id: string): Random {
  if (context.random) return context.random;
  let turn = 0;
  return () => hash32(id, (turn += 1)) / 2 ** 32;
}

export const notFound = (what: string, id: string): AppError =>
  new AppError("not_found", `No ${what} ${id}`, { userMessage: `This ${what} isn't on the map.` });
export const gone = (what: string, id: string, userMessage?: string): AppError =>
  new AppError("conflict", `The ${what} ${id} is deleted`, {
    userMessage: userMessage ?? `Somebody deleted this ${what} in the meantime.`,
  });
export const refused = (message: string): AppError => new AppError("bad_request", message, { userMessage: message });
export const idTaken = (id: string): AppError =>
  new AppError("conflict", `The id ${id} is taken`, { userMessage: "This id is used already." });
