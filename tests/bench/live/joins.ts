/** How long a map takes to come, first into a server that has not opened it, then again; and what it costs to keep it open. */
import { until } from "../../realtime/support/until";
import { median } from "../spread";
import type { Arena, Contender } from "./contender";
import { loadClient, type LoadClient } from "./load-client";
import type { WorkedOnMap } from "./worked-on-map";

export interface Joins { readonly coldMs: number; readonly warmMs: number }
export interface MemoryPerMap { readonly rssMb: number; readonly heapMb: number }

/** So that the first one measured does not pay for the process's own start. */
const WARM_UP_MAPS = 2;

/** Each of `count` maps once cold and once warm, without a client that applies it. */
export async function measureJoins(contender: Contender, content: WorkedOnMap, count: number): Promise<Joins> {
  return inArena(contender, Array.from({ length: count + WARM_UP_MAPS }, () => content), async (arena) => {
    const cold: number[] = [];
    const warm: number[] = [];
    for (const map of arena.maps) {
      const first = await join(arena, map, content);
      // The next map's turn comes when the server is done with this one.
      await first.asked;
      const second = await join(arena, map, content);
      cold.push(first.joinedAfterMs());
      warm.push(second.joinedAfterMs());
      first.close();
      second.close();
    }
    return { coldMs: median(cold.slice(WARM_UP_MAPS)), warmMs: median(warm.slice(WARM_UP_MAPS)) };
  });
}

/** Growth of the process while `count` maps are open with one silent page each. */
export async function measureMemory(contender: Contender, content: WorkedOnMap, count: number): Promise<MemoryPerMap> {
  return inArena(contender, Array.from({ length: count + WARM_UP_MAPS }, () => content), async (arena) => {
    const clients: LoadClient[] = [];
    for (const map of arena.maps.slice(0, WARM_UP_MAPS)) clients.push(await join(arena, map, content));
    const before = await arena.usage(true);
    for (const map of arena.maps.slice(WARM_UP_MAPS)) clients.push(await join(arena, map, content));
    // A map that is still being read through is not idle yet.
    await Promise.all(clients.map(({ asked }) => asked));
    const after = await arena.usage(true);
    for (const client of clients) client.close();
    const perMap = (bytes: number): number => bytes / count / 1_000_000;
    return { rssMb: perMap(after.rss - before.rss), heapMb: perMap(after.heap - before.heap) };
  });
}

/** Everybody has the map; the server is killed and started again, and all come back at once. Until the last one is told it has everything, ms. */
export async function measureStorm(contender: Contender, content: WorkedOnMap, people: number): Promise<number> {
  return inArena(contender, [content], async (arena) => {
    const [map = ""] = arena.maps;
    await join(arena, map, content);
    await arena.kill9();
    await arena.start();
    const begun = performance.now();
    const clients = Array.from({ length: people }, (_, number) => loadClient(arena, { map, number, has: content }));
    await Promise.all(clients.map(({ joined }) => joined));
    const took = performance.now() - begun;
    await until(() => clients.every((client) => client.isOpen()), "nobody was sent away");
    for (const client of clients) client.close();
    return took;
  });
}

async function join(arena: Arena, map: string, content: WorkedOnMap): Promise<LoadClient> {
  const client = loadClient(arena, { map, number: arena.maps.indexOf(map) });
  await client.joined;
  if (client.received() < content.bytes.length * 0.9) throw new Error(`${arena.name} sent only ${client.received()} of ${content.bytes.length} bytes`);
  return client;
}

export async function inArena<T>(contender: Contender, contents: readonly (WorkedOnMap | null)[], work: (arena: Arena) => Promise<T>): Promise<T> {
  const arena = await contender.prepare(contents);
  try {
    await arena.start();
    return await work(arena);
  } finally {
    await arena.close();
  }
}
