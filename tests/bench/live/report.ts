/** The tables of a run. */
import { describeNode } from "../report";
import { GOALS, type Goal } from "./goals";
import { CROWDS, middle, SATURATED_CROWDS, type Readings, type Results } from "./results";

type Cell = (readings: Readings) => readonly (number | null)[];
interface Row { readonly words: string; readonly cell: Cell }

const latency = (pick: (readings: Readings) => Readings["steady"]): Cell => (readings) =>
  [middle(pick(readings), ({ p50 }) => p50), middle(pick(readings), ({ p99 }) => p99)];

const rows = ({ kills, bitFlips }: Results): readonly Row[] => [
  ...CROWDS.map((crowd) => ({ words: `latency, ${crowd} people in one map, 4 letters/s each, p50 / p99, ms`, cell: latency((readings) => readings.latency[crowd]) })),
  { words: "latency, 20 maps × 10 people, 2 letters/s each, p50 / p99, ms", cell: latency(({ steady }) => steady) },
  ...SATURATED_CROWDS.map((crowd): Row => ({
    words: `full load, ${crowd} people in one map: CPU per delivered letter, µs / letters delivered a second`,
    cell: ({ saturation }) => [middle(saturation[crowd], ({ cpuUsPerDelivery }) => cpuUsPerDelivery), middle(saturation[crowd], ({ deliveriesPerSecond }) => deliveriesPerSecond)],
  })),
  { words: "join of 500 KB, cold / warm, ms", cell: ({ joinsSmall }) => [middle(joinsSmall, ({ coldMs }) => coldMs), middle(joinsSmall, ({ warmMs }) => warmMs)] },
  { words: "join of 5 MB, cold / warm, ms", cell: ({ joinsLarge }) => [middle(joinsLarge, ({ coldMs }) => coldMs), middle(joinsLarge, ({ warmMs }) => warmMs)] },
  { words: "memory per open idle map of 500 KB, resident / heap and buffers, MB", cell: ({ memory }) => [middle(memory, ({ rssMb }) => rssMb), middle(memory, ({ heapMb }) => heapMb)] },
  { words: "200 clients come back after a restart, ms", cell: ({ storm }) => [middle(storm, (took) => took)] },
  { words: `of ${kills} kills, those that lost what a peer had seen`, cell: ({ lost }) => [middle(lost, (count) => count)] },
  {
    words: `rooms after ${bitFlips} updates with flipped bits: broken / left waiting for what nobody has / process ended`,
    cell: ({ flips }) => [middle(flips, ({ broken }) => broken), middle(flips, ({ pending }) => pending), middle(flips, ({ died }) => died)],
  },
];

export function describeResults(results: Results): string {
  const servers = [...results.byServer];
  return [
    `| | ${servers.map(([name]) => name).join(" | ")} |`,
    `|---|${servers.map(() => "---:|").join("")}`,
    ...rows(results).flatMap(({ words, cell }) => {
      const cells = servers.map(([, readings]) => cell(readings));
      if (cells.every((numbers) => numbers.every((number) => number === null))) return [];
      return [`| ${words} | ${cells.map((numbers) => (numbers.every((number) => number === null) ? "–" : numbers.map(short).join(" / "))).join(" | ")} |`];
    }),
    "",
    ...describeWeb(results),
    "| goal, Throughline on its embedded database | at most | this run | |",
    "|---|---:|---:|---|",
    ...GOALS.flatMap((goal) => describeGoal(goal, results)),
    "",
    `Medians of the turns. ${describeNode()}`,
  ].join("\n");
}

function describeGoal({ words, most, unit, reached }: Goal, results: Results): string[] {
  const value = reached(results);
  if (value === null) return [];
  const missed = most === 0 ? `missed by ${short(value)}` : `missed by ${Math.round((value / most - 1) * 100)} %`;
  return [`| ${words} | ${short(most)}${unit && ` ${unit}`} | ${short(value)}${unit && ` ${unit}`} | ${value <= most ? "reached" : missed} |`];
}

function describeWeb({ web }: Results): string[] {
  if (!web) return [];
  const both = (readings: typeof web.alone) => `${short(middle(readings, ({ p50 }) => p50))} / ${short(middle(readings, ({ p99 }) => p99))}`;
  return [
    `The whole product, embedded database, 10 people in one map: ${both(web.alone)} ms (p50 / p99) alone, ${both(web.beside)} ms while one person`
    + ` loads the home page, exports and imports without a pause (${web.requests} requests).`,
    "",
  ];
}

function short(number: number | null): string {
  if (number === null) return "–";
  if (number >= 100 || Number.isInteger(number)) return Math.round(number).toLocaleString("en");
  return number.toFixed(number < 10 ? 2 : 1);
}
