/** Whether the server can do its work: started, not stopping, and its database answers. */
import { AppError } from "../errors";
import { requireRuntime } from "../runtime";
import { within } from "./patience";

const PATIENCE_MS = 2_000;

/** Throws `unavailable` when the database has not answered within two seconds. */
export async function readHealth(): Promise<{ status: "ok" }> {
  try {
    await within(PATIENCE_MS, requireRuntime().pool.query("SELECT 1"));
    return { status: "ok" };
  } catch (cause) {
    throw new AppError("unavailable", "the database does not answer", { cause, retryAfter: 2 });
  }
}
