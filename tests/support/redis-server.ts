/** The Redis server that tests may use: TEST_REDIS_URL, or the local one if it answers. */
import { createClient } from "redis";

export const REDIS_URL = process.env["TEST_REDIS_URL"] ?? "redis://127.0.0.1:6379";

/** In CI an unreachable server is an error, never a silently skipped suite. */
export async function isRedisReachable(): Promise<boolean> {
  const client = createClient({ url: REDIS_URL, socket: { reconnectStrategy: false, connectTimeout: 1_000 } });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.ping();
    client.destroy();
    return true;
  } catch {
    if (process.env["CI"] === "true") throw new Error("CI needs a Redis server for the tests.");
    return false;
  }
}
