/** Passwords: how long they may be, how they are stored and checked. */
import { hash, verify } from "@node-rs/argon2";

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

/** OWASP's second choice for argon2id (19 MiB, 2 passes), ~25 ms here; done in libuv's threads, not the event loop. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id in PHC form, with a fresh salt. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** The hash of nothing anybody can type (over the maximum), made once with the same cost. */
let decoy: Promise<string> | undefined;

/**
 * Takes the same time whether or not there is an account with a password: without one, a decoy is checked.
 * Passwords over the maximum are wrong without hashing them.
 */
export async function checkPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const candidate = password.length > PASSWORD_MAX ? "" : password;
  decoy ??= hashPassword("x".repeat(PASSWORD_MAX + 1));
  const matches = await verify(stored ?? (await decoy), candidate);
  return matches && stored !== null && stored !== undefined && candidate !== "";
}
