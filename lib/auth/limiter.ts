/** Counts tries per key, in this process or (with REDIS_URL) shared by all nodes. */
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from "rate-limiter-flexible";
import { createClient } from "redis";
import { AppError } from "../errors";
import { logger } from "../logger";
import { requireRuntime } from "../runtime";
import { processWide } from "./process-wide";

export interface LimiterOptions {
  /** Unique in the product. */
  readonly keyPrefix: string;
  readonly points: number;
  /** Seconds. */
  readonly duration: number;
}

const openClient = (url: string) => createClient({ url, disableOfflineQueue: true });
type RedisClient = ReturnType<typeof openClient>;

/** While Redis is away each node counts for itself. */
export function createLimiter(options: LimiterOptions, storeClient: RedisClient | null = configuredRedis()): RateLimiterAbstract {
  if (!storeClient) return new RateLimiterMemory(options);
  return new RateLimiterRedis({
    ...options, storeClient, useRedisPackage: true, insuranceLimiter: new RateLimiterMemory(options),
  });
}

/** Throws `rate_limited` when the key has none left. */
export async function consume(limiter: RateLimiterAbstract, key: string, { points = 1, userMessage }: { points?: number; userMessage?: string } = {}): Promise<void> {
  try {
    await limiter.consume(key, points);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new AppError("rate_limited", `no tries left of ${limiter.keyPrefix}`, { retryAfter: refusal.msBeforeNext / 1000, ...(userMessage !== undefined && { userMessage }) });
  }
}

/** Connects in the background, for ever. What is asked of it meanwhile fails at once instead of waiting. */
export function connectForLimits(url: string): RedisClient {
  const client = openClient(url);
  client.on("error", (error: unknown) => logger.warn({ err: error }, "Redis for rate limits is away"));
  client.connect().catch((error: unknown) => logger.warn({ err: error }, "Redis for rate limits was never reached"));
  return client;
}

const configuredRedis = processWide("limits-redis", () => {
  const { redisUrl } = requireRuntime().config;
  return redisUrl === null ? null : connectForLimits(redisUrl);
});
