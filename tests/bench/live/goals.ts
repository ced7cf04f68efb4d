/** What the live engine wants to reach, as ratios and times of one run. */
import { middle, type Readings, type Results } from "./results";

export interface Goal {
  readonly words: string;
  /** At most. */
  readonly most: number;
  readonly unit: "×" | "ms" | "MB" | "";
  /** Null: not measured. */
  readonly reached: (results: Results) => number | null;
}

const EMBEDDED = "Throughline, embedded";
const HOCUSPOCUS = "Hocuspocus, SQLite";

const of = (server: string, pick: (readings: Readings) => number | null) => ({ byServer }: Results): number | null => {
  const readings = byServer.get(server);
  return readings ? pick(readings) : null;
};
const ours = (pick: (readings: Readings) => number | null) => of(EMBEDDED, pick);
const ratio = (pick: (readings: Readings) => number | null, [over, under] = [EMBEDDED, HOCUSPOCUS]) => (results: Results): number | null => {
  const [above, below] = [of(over, pick)(results), of(under, pick)(results)];
  return above === null || !below ? null : above / below;
};

export const GOALS: readonly Goal[] = [
  { words: "kills that lost what a peer saw", most: 0, unit: "", reached: ours(({ lost }) => middle(lost, (kills) => kills)) },
  { words: "latency p50, 10 people, against Hocuspocus", most: 1.3, unit: "×", reached: ratio(({ latency }) => middle(latency[10], ({ p50 }) => p50)) },
  { words: "latency p99, 20 maps × 10 people, against Hocuspocus", most: 1, unit: "×", reached: ratio(({ steady }) => middle(steady, ({ p99 }) => p99)) },
  { words: "CPU per delivered letter at saturation, 10 people, against Hocuspocus", most: 0.7, unit: "×", reached: ratio(({ saturation }) => middle(saturation[10], ({ cpuUsPerDelivery }) => cpuUsPerDelivery)) },
  { words: "the same with 50 people", most: 0.7, unit: "×", reached: ratio(({ saturation }) => middle(saturation[50], ({ cpuUsPerDelivery }) => cpuUsPerDelivery)) },
  { words: "cold join of a map of 500 KB", most: 30, unit: "ms", reached: ours(({ joinsSmall }) => middle(joinsSmall, ({ coldMs }) => coldMs)) },
  { words: "the same against Hocuspocus", most: 1 / 8, unit: "×", reached: ratio(({ joinsSmall }) => middle(joinsSmall, ({ coldMs }) => coldMs)) },
  { words: "cold join of a map of 5 MB", most: 120, unit: "ms", reached: ours(({ joinsLarge }) => middle(joinsLarge, ({ coldMs }) => coldMs)) },
  { words: "the same against Hocuspocus", most: 1 / 8, unit: "×", reached: ratio(({ joinsLarge }) => middle(joinsLarge, ({ coldMs }) => coldMs)) },
  { words: "memory per open idle map of 500 KB (heap)", most: 1, unit: "MB", reached: ours(({ memory }) => middle(memory, ({ heapMb }) => heapMb)) },
  { words: "200 clients come back after a restart", most: 500, unit: "ms", reached: ours(({ storm }) => middle(storm, (took) => took)) },
  { words: "rooms broken by flipped bits", most: 0, unit: "", reached: ours(({ flips }) => middle(flips, ({ broken, pending, died }) => broken + pending + died)) },
  {
    words: "latency p99 beside home page, export and import, against without", most: 2, unit: "×",
    reached: ({ web }) => {
      const [beside, alone] = [middle(web?.beside, ({ p99 }) => p99), middle(web?.alone, ({ p99 }) => p99)];
      return beside === null || !alone ? null : beside / alone;
    },
  },
];
