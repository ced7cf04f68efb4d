/** The one way lib/data starts a transaction. */
import { requireRuntime } from "../runtime";
import type { Transaction } from "./database";

/** The embedded database has one connection, so transactions queue for it; Prisma's two seconds are soon over, ms. */
const MAX_WAIT_MS = 10_000;
const TIMEOUT_MS = 20_000;

/** Only SQL may be awaited inside: meanwhile nothing else commits on the embedded database. */
export const inTransaction = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
  requireRuntime().prisma.$transaction(work, { maxWait: MAX_WAIT_MS, timeout: TIMEOUT_MS });
