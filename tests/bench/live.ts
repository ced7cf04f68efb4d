/** What `npm run bench` runs: Throughline, Hocuspocus and a raw relay in one run, in turns that rotate. */
import { describeResults } from "./live/report";
import { measureBesideWeb } from "./live/beside-web";
import { measureBitFlips } from "./live/bit-flips";
import { EVERYBODY, KEEPERS, type Arena, type Contender } from "./live/contender";
import { measureJoins, measureMemory, measureStorm } from "./live/joins";
import { measureKills } from "./live/kills";
import { CROWDS, noReadings, SATURATED_CROWDS, type Readings, type Results } from "./live/results";
import { measureLatency, measureSaturation } from "./live/typing";
import { workedOnMap } from "./live/worked-on-map";
import { keepReport } from "./report";

export const PARTS = ["latency", "saturation", "web", "join", "memory", "storm", "flips", "kills"] as const;
export type Part = (typeof PARTS)[number];
export interface LiveBenchOptions {
  readonly parts: readonly Part[];
  /** One short turn: to see that everything runs. */
  readonly quick: boolean;
}
interface Sizes {
  readonly turns: number;
  readonly seconds: number;
  readonly maps: number;
  readonly openMaps: number;
  readonly kills: number;
  readonly bitFlips: number;
}
const WHOLE: Sizes = { turns: 3, seconds: 4, maps: 6, openMaps: 50, kills: 50, bitFlips: 300 };
const QUICK: Sizes = { turns: 1, seconds: 2, maps: 2, openMaps: 10, kills: 3, bitFlips: 20 };

const STORM_CLIENTS = 200;
const STEADY = { maps: 20, people: 10, perSecond: 2 };
const LETTERS_PER_SECOND = 4;
const TYPED_IN_BYTES = 100_000;
const [SMALL_BYTES, LARGE_BYTES] = [500_000, 5_000_000];

/** The report is written only by a whole run. */
export async function benchLive({ parts, quick }: LiveBenchOptions): Promise<void> {
  const sizes = quick ? QUICK : WHOLE;
  const results: Results = { byServer: new Map(EVERYBODY.map(({ name }) => [name, noReadings()])), web: null, kills: sizes.kills, bitFlips: sizes.bitFlips };
  const wanted = (part: Part) => parts.includes(part);
  if (wanted("latency") || wanted("saturation")) await typeEverywhere(results, sizes, wanted);
  if (wanted("web")) results.web = await measureBesideWeb({ people: 10, perSecond: LETTERS_PER_SECOND, seconds: sizes.seconds }, sizes.turns);
  await openEverywhere(results, sizes, wanted);
  if (!quick && parts.length === PARTS.length) keepReport("live", describeResults(results));
  else process.stdout.write(`${describeResults(results)}\n`);
}

/** All servers run at once, so that all are warm; one at a time is measured. */
async function typeEverywhere(results: Results, { turns, seconds }: Sizes, wanted: (part: Part) => boolean): Promise<void> {
  const mapsPerTurn = CROWDS.length + STEADY.maps + SATURATED_CROWDS.length;
  const content = workedOnMap(TYPED_IN_BYTES);
  const arenas: Arena[] = [];
  try {
    for (const contender of EVERYBODY) {
      const arena = await contender.prepare(Array.from({ length: turns * mapsPerTurn }, () => content));
      arenas.push(arena);
      await arena.start();
    }
    for (let turn = 0; turn < turns; turn += 1) {
      const rotated = rotate(arenas, turn);
      let used = turn * mapsPerTurn;
      const each = async (maps: number, measure: (arena: Arena, maps: readonly string[], readings: Readings) => Promise<void>) => {
        for (const arena of rotated) await measure(arena, arena.maps.slice(used, used + maps), of(results, arena));
        used += maps;
      };
      if (wanted("latency")) {
        for (const people of CROWDS) {
          await each(1, async (arena, maps, { latency }) => {
            latency[people].push(await measureLatency(arena, maps, { people, perSecond: LETTERS_PER_SECOND, seconds }));
          });
        }
        await each(STEADY.maps, async (arena, maps, { steady }) => { steady.push(await measureLatency(arena, maps, { ...STEADY, seconds })); });
      }
      if (!wanted("saturation")) continue;
      for (const people of SATURATED_CROWDS) {
        await each(1, async (arena, [map = ""], { saturation }) => { saturation[people].push(await measureSaturation(arena, map, { people, seconds })); });
      }
      say(`turn ${turn + 1} of typing is over`);
    }
  } finally {
    for (const arena of arenas) await arena.close();
  }
}

/** Each server alone, on data of its own. */
async function openEverywhere(results: Results, sizes: Sizes, wanted: (part: Part) => boolean): Promise<void> {
  const each = async (turns: number, measure: (contender: Contender, readings: Readings) => Promise<void>) => {
    for (let turn = 0; turn < turns; turn += 1) for (const contender of rotate(KEEPERS, turn)) await measure(contender, of(results, contender));
  };
  if (wanted("join") || wanted("memory") || wanted("storm")) {
    const [small, large] = [workedOnMap(SMALL_BYTES), workedOnMap(LARGE_BYTES)];
    if (wanted("join")) {
      await each(sizes.turns, async (contender, { joinsSmall, joinsLarge }) => {
        joinsSmall.push(await measureJoins(contender, small, sizes.maps));
        joinsLarge.push(await measureJoins(contender, large, Math.ceil(sizes.maps / 2)));
      });
    }
    if (wanted("memory")) await each(1, async (contender, { memory }) => { memory.push(await measureMemory(contender, small, sizes.openMaps)); });
    if (wanted("storm")) await each(sizes.turns, async (contender, { storm }) => { storm.push(await measureStorm(contender, small, STORM_CLIENTS)); });
    say("joining is over");
  }
  if (wanted("flips")) await each(1, async (contender, { flips }) => { flips.push(await measureBitFlips(contender, sizes.bitFlips)); });
  if (wanted("kills")) await each(1, async (contender, { lost }) => { lost.push(await measureKills(contender, sizes.kills)); });
}

function of({ byServer }: Results, { name }: { readonly name: string }): Readings {
  const readings = byServer.get(name);
  if (!readings) throw new Error(`nobody is called ${name}`);
  return readings;
}
const rotate = <T>(items: readonly T[], by: number): readonly T[] => items.map((_item, index) => items[(index + by) % items.length]).filter((item) => item !== undefined);
const say = (line: string): void => { process.stderr.write(`${line}\n`); };
