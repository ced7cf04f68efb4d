/** Chooses the bus of this process: Redis when a URL is configured, else none needed. */
import type { Logger } from "../logger";
import type { Bus } from "./bus";
import { InProcessBus } from "./in-process-bus";
import { RedisBus } from "./redis-bus";

/** Does not wait for Redis: while it is away it is tried for in the background, and local maps work without it. */
export async function openBus(config: { readonly redisUrl: string | null }, logger: Logger): Promise<Bus> {
  const onListenerError = (error: unknown) => logger.error({ err: error }, "a listener of the bus failed");
  if (config.redisUrl === null) return new InProcessBus(onListenerError);
  // A tenth of the time of a start, so only where there is a Redis.
  const { createClient } = await import("redis");
  const bus = new RedisBus(createClient, {
    url: config.redisUrl, onListenerError,
    onConnection: (state, error) => state === "away"
      ? logger.warn({ err: error }, "Redis is away: edits of other processes arrive through the log until it is back")
      : logger.info("Redis is back"),
  });
  bus.connect().catch((error: unknown) => logger.error({ err: error }, "the bus could not subscribe in Redis"));
  return bus;
}
