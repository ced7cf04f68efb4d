/** Latency at a steady pace, and what a delivered letter costs a server that has all the work it can take. */
import { until } from "../../realtime/support/until";
import { percentile } from "../spread";
import type { Address, Arena } from "./contender";
import { TypingRoom } from "./typing-room";

export interface Latency { readonly p50: number; readonly p99: number }
export interface Saturation { readonly cpuUsPerDelivery: number; readonly deliveriesPerSecond: number }
export interface Pace {
  readonly people: number;
  /** Letters of each person a second. */
  readonly perSecond: number;
  readonly seconds: number;
}

const WARM_UP_SECONDS = 1;
/** Letters a person has underway at most while the server is saturated. */
const WINDOW = 4;
/** What Throughline takes from one connection a second; nobody else is asked for more. */
const MOST_PER_SECOND = 200;

/** One room per map, all at the same pace. */
export async function measureLatency(address: Address, maps: readonly string[], { people, perSecond, seconds }: Pace): Promise<Latency> {
  const letters = Math.ceil((seconds + WARM_UP_SECONDS + 1) * perSecond);
  const rooms = maps.map((map, index) => new TypingRoom({ address, map, people, firstSocket: index * people, letters }));
  try {
    await Promise.all(rooms.map((room) => room.joined()));
    await typeFor(rooms, perSecond, WARM_UP_SECONDS);
    for (const room of rooms) room.record();
    await typeFor(rooms, perSecond, seconds);
    await until(() => rooms.every((room) => room.isQuiet), `all letters of ${address.name}`, 30_000);
    const latencies = rooms.flatMap((room) => room.latencies);
    return { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) };
  } finally {
    for (const room of rooms) room.close();
  }
}

/** Everybody types evenly; nobody at the same instant. */
async function typeFor(rooms: readonly TypingRoom[], perSecond: number, seconds: number): Promise<void> {
  const turns = rooms.flatMap((room) => Array.from({ length: room.size }, (_, person) => ({ room, person })));
  const total = Math.round(turns.length * perSecond * seconds);
  const begun = performance.now();
  for (let letter = 0; letter < total; letter += 1) {
    const wait = begun + (letter * seconds * 1_000) / total - performance.now();
    if (wait > 0) await new Promise((resolve) => { setTimeout(resolve, wait); });
    const turn = turns[letter % turns.length];
    turn?.room.type(turn.person);
  }
}

/** Everybody types again as soon as a letter of theirs has reached all others, not faster than a connection may. */
export async function measureSaturation(arena: Arena, map: string, { people, seconds }: Omit<Pace, "perSecond">): Promise<Saturation> {
  const room = new TypingRoom({ address: arena, map, people, letters: (seconds + WARM_UP_SECONDS) * MOST_PER_SECOND + WINDOW });
  try {
    await room.joined();
    const start = performance.now();
    const typed = Array.from({ length: people }, () => WINDOW);
    room.onArrival = (person) => {
      const nth = typed[person] = (typed[person] ?? 0) + 1;
      const wait = start + (nth * 1_000) / MOST_PER_SECOND - performance.now();
      if (wait <= 0) room.type(person);
      else setTimeout(() => room.type(person), wait);
    };
    for (let person = 0; person < people; person += 1) for (let letter = 0; letter < WINDOW; letter += 1) room.type(person);
    await new Promise((resolve) => { setTimeout(resolve, WARM_UP_SECONDS * 1_000); });
    const [before, deliveredBefore, begun] = [await arena.usage(), room.delivered, performance.now()];
    await new Promise((resolve) => { setTimeout(resolve, seconds * 1_000); });
    const [after, deliveredAfter, ended] = [await arena.usage(), room.delivered, performance.now()];
    const deliveries = deliveredAfter - deliveredBefore;
    return { cpuUsPerDelivery: ((after.cpuMs - before.cpuMs) * 1_000) / deliveries, deliveriesPerSecond: (deliveries * 1_000) / (ended - begun) };
  } finally {
    room.close();
  }
}
