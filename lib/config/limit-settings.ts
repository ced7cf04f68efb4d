/** The limits of live connections that can be set from outside. The table in docs/operations.md and `.env.example` list the same. */
import { z } from "zod";
import { DEFAULT_LIMITS, type Limits } from "./limits";

interface LimitSetting {
  readonly limit: keyof Limits["realtime"];
  /** How much of the limit one of the setting is. */
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}
const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;
const SECOND = 1_000;

export const LIMIT_SETTINGS: Readonly<Record<string, LimitSetting>> = {
  SOCKETS_PER_USER: { limit: "socketsPerUser", unit: 1, from: 1, to: 100_000 },
  SOCKETS_PER_MAP: { limit: "socketsPerMap", unit: 1, from: 1, to: 100_000 },
  MESSAGES_PER_SECOND: { limit: "messagesPerSecond", unit: 1, from: 1, to: 100_000 },
  MESSAGES_PER_SECOND_PER_USER: { limit: "messagesPerSecondPerUser", unit: 1, from: 1, to: 1_000_000 },
  CLIENT_IDS_PER_USER: { limit: "clientIdsPerUser", unit: 1, from: 10, to: 1_000_000 },
  // Our own client cuts its edits at one megabyte.
  FRAME_MEGABYTES: { limit: "maxFrameBytes", unit: MEGABYTE, from: 2, to: 64 },
  MAP_MEGABYTES: { limit: "maxMapBytes", unit: MEGABYTE, from: 1, to: 1_024 },
  PRESENCE_KILOBYTES: { limit: "maxPresenceBytes", unit: KILOBYTE, from: 1, to: 64 },
  PRESENCE_PER_SECOND: { limit: "presencePerSecond", unit: 1, from: 1, to: 60 },
  SLOW_READER_PRESENCE_KILOBYTES: { limit: "presenceDropBytes", unit: KILOBYTE, from: 64, to: 1_048_576 },
  SLOW_READER_KILOBYTES: { limit: "closeAtBufferedBytes", unit: KILOBYTE, from: 64, to: 1_048_576 },
  SLOW_READER_SECONDS: { limit: "slowReaderMs", unit: SECOND, from: 1, to: 3_600 },
  // Browsers are asked for a sign of life every 15 seconds.
  DEAD_AFTER_SECONDS: { limit: "deadAfterMs", unit: SECOND, from: 20, to: 3_600 },
  IDLE_MAP_SECONDS: { limit: "idleRoomMs", unit: SECOND, from: 0, to: 86_400 },
  COMMIT_QUEUE_MEGABYTES: { limit: "commitQueueBytes", unit: MEGABYTE, from: 8, to: 16_384 },
  COMPACT_AFTER_UPDATES: { limit: "compactAfterUpdates", unit: 1, from: 10, to: 100_000 },
  COMPACT_AFTER_KILOBYTES: { limit: "compactAfterBytes", unit: KILOBYTE, from: 64, to: 1_048_576 },
};

export const wholeNumber = (minimum: number, maximum: number) =>
  z.string()
    .refine((text) => /^\d+$/.test(text) && Number(text) >= minimum && Number(text) <= maximum,
      { error: `must be a whole number from ${minimum} to ${maximum}` })
    .transform(Number);

/** The default in the setting's unit. */
export const defaultOf = ({ limit, unit }: LimitSetting): number => DEFAULT_LIMITS.realtime[limit] / unit;

const environment = z.object(Object.fromEntries(
  Object.entries(LIMIT_SETTINGS).map(([name, { from, to }]) => [name, wholeNumber(from, to).optional()]),
));

/** Sentences about what is wrong, or the limits with the defaults where nothing is set. */
export function readLimits(env: Readonly<Record<string, string | undefined>>):
  { readonly problems: readonly z.core.$ZodIssue[] } | { readonly limits: Limits["realtime"] } {
  const parsed = environment.safeParse(env);
  if (!parsed.success) return { problems: parsed.error.issues };
  const limits: { -readonly [K in keyof Limits["realtime"]]: number } = { ...DEFAULT_LIMITS.realtime };
  for (const [name, { limit, unit }] of Object.entries(LIMIT_SETTINGS)) {
    const value = parsed.data[name];
    if (value !== undefined) limits[limit] = value * unit;
  }
  return { limits };
}
