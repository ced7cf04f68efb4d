/** Whether the server can do its work: started, not stopping, and its database answers. */
import { AppError } from "../errors";
import { requireRuntime } from "../runtime";

const PATIENCE_MS = 2_000;

/** Throws `unavailable` when the database has not answered within two seconds. */
export async function readHealth(): Promise<{ status: "ok" }> {
  const { pool } = requireRuntime();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    await Promise.race([pool.query("SELECT 1"), tooLate]);
    return { status: "ok" };
  } catch (cause) {
    throw new AppError("unavailable", "the database does not answer", { cause, retryAfter: 2 });
  } finally {
    clearTimeout(timer);
  }
}
