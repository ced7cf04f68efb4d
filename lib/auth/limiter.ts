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

/** While Redis is away each node counts for itself. */
export function createLimiter(options: LimiterOptions): RateLimiterAbstract {
  const storeClient = redis();
  if (!storeClient) return new RateLimiterMemory(options);
  return new RateLimiterRedis({
    ...options, storeClient, useRedisPackage: true, insuranceLimiter: new RateLimiterMemory(options),
  });
}

/** Throws `rate_limited` when the key has none left. */
export async function consume(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key, 1);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new AppError("rate_limited", `no tries left of ${limiter.keyPrefix}`, { retryAfter: refusal.msBeforeNext / 1000 });
  }
}

const redis = processWide("limits-redis", () => {
  const { redisUrl } = requireRuntime().config;
  if (!redisUrl) return null;
  const client = createClient({ url: redisUrl, disableOfflineQueue: true });
  client.on("error", (error: unknown) => logger.warn({ err: error }, "Redis for rate limits is away"));
  void client.connect().catch(() => undefined);
  return client;
});
