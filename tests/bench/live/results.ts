/** What one run measured, by server; a measure that was not taken is not there. */
import { median } from "../spread";
import type { BesideWeb } from "./beside-web";
import type { BrokenRooms } from "./bit-flips";
import type { Joins, MemoryPerMap } from "./joins";
import type { Latency, Saturation } from "./typing";

export const CROWDS = [2, 10, 50] as const;
export const SATURATED_CROWDS = [10, 50] as const;
export type Crowd = (typeof CROWDS)[number];
export type SaturatedCrowd = (typeof SATURATED_CROWDS)[number];

/** One entry per turn. */
export interface Readings {
  readonly latency: Record<Crowd, Latency[]>;
  readonly steady: Latency[];
  readonly saturation: Record<SaturatedCrowd, Saturation[]>;
  readonly joinsSmall: Joins[];
  readonly joinsLarge: Joins[];
  readonly memory: MemoryPerMap[];
  /** ms */
  readonly storm: number[];
  /** Kills that lost what a peer had seen. */
  readonly lost: number[];
  readonly flips: BrokenRooms[];
}
export interface Results {
  readonly byServer: ReadonlyMap<string, Readings>;
  web: BesideWeb | null;
  readonly kills: number;
  readonly bitFlips: number;
}

export const noReadings = (): Readings => ({
  latency: { 2: [], 10: [], 50: [] }, steady: [], saturation: { 10: [], 50: [] }, joinsSmall: [], joinsLarge: [], memory: [], storm: [], lost: [], flips: [],
});

/** The median of one number over the turns; null when there were none. */
export function middle<T>(readings: readonly T[] | undefined, number: (reading: T) => number): number | null {
  return readings && readings.length > 0 ? median(readings.map(number)) : null;
}
