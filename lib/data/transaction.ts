/** The one way lib/data starts a transaction. */
import { requireRuntime } from "../runtime";
import type { Transaction } from "./database";

/** The embedded database has one connection, so transactions queue for it; Prisma's two seconds are soon over, ms. */
const MAX_WAIT_MS = 10_000;
const TIMEOUT_MS = 20_000;

const waiting = new WeakMap<Transaction, (() => void)[]>();

/** Only SQL may be awaited inside: meanwhile nothing else commits on the embedded database. */
export async function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const after: (() => void)[] = [];
  const result = await requireRuntime().prisma.$transaction((tx) => {
    waiting.set(tx, after);
    return work(tx);
  }, { maxWait: MAX_WAIT_MS, timeout: TIMEOUT_MS });
  for (const tell of after) tell();
  return result;
}

/** Runs `tell` once the transaction is committed, and never if it is not. `tell` must not throw. */
export function afterCommit(tx: Transaction, tell: () => void): void {
  const after = waiting.get(tx);
  if (!after) throw new Error("afterCommit needs the transaction that inTransaction handed out");
  after.push(tell);
}
