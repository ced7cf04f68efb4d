import { describe, expect, it } from "vitest";
import type { Bus, BusMessage } from "../../lib/bus/bus";
import { decodeBusFrame, encodeBusFrame } from "../../lib/bus/bus-frame";
import { lookAround, type LookAround } from "../../server/process-look";

/** As Redis does it: everybody hears everything, in bytes. Who is cut hears and says nothing. */
function wire(count: number) {
  const ends = Array.from({ length: count }, () => ({ cut: false, listeners: new Set<(message: BusMessage) => void>() }));
  const buses = ends.map((own, index): Bus => ({
    isAway: false,
    publish(message) {
      for (const listener of own.listeners) listener(message);
      const heard = decodeBusFrame(encodeBusFrame(String(index), message))?.message;
      for (const end of ends) if (end !== own && !own.cut && !end.cut && heard) for (const listener of end.listeners) listener(heard);
    },
    subscribe(listener) {
      own.listeners.add(listener);
      return () => { own.listeners.delete(listener); };
    },
    close: () => Promise.resolve(),
  }));
  return { ends, buses };
}

describe("several processes", () => {
  let now = 1_000_000;
  const open = (bus: Bus, connections: number): LookAround => lookAround({
    bus, now: () => now, delay: { read: () => ({ p50: 0.1, p99: 2 }) },
    realtime: {
      stats: () => ({
        rooms: 1, connections, extended: connections, people: connections, workers: { rooms: 0, documents: 0, imports: 0 },
        commitQueue: { rows: 0, bytes: 0, lagMs: 0, health: "ok" },
      }),
      openRooms: () => [{ mapId: `map of ${connections}`, connections, userIds: ["somebody"] }],
    },
  });
  const seen = (look: LookAround): number[] => look.processes().map(({ figures }) => figures.connections);

  it("know of each other as soon as somebody looks, their own first", () => {
    const { buses } = wire(3);
    const looks = buses.map((bus, index) => open(bus, index + 1));
    expect(looks.map(seen)).toEqual([[1, 2, 3], [2, 1, 3], [3, 1, 2]].map((each) => expect.arrayContaining(each)));
    expect(looks[1]?.processes()[0]?.rooms).toEqual([{ mapId: "map of 2", connections: 2, userIds: ["somebody"] }]);
  });
  it("forget the one that says nothing any more, and find it again", () => {
    const { ends, buses: [first, second] } = wire(2);
    if (!first || !second || !ends[1]) throw new Error("There are two.");
    const [a] = [open(first, 1), open(second, 2)];
    expect(seen(a)).toEqual([1, 2]);
    ends[1].cut = true;
    now += 9_000;
    expect(seen(a), "a moment's silence").toEqual([1, 2]);
    now += 2_000;
    expect(seen(a)).toEqual([1]);
    ends[1].cut = false;
    now += 2_000;
    expect(seen(a)).toEqual([1, 2]);
  });
  it("do not believe what is no look, and say no more than they are asked for", () => {
    const { buses: [first, second] } = wire(2);
    if (!first || !second) throw new Error("There are two.");
    const a = open(first, 1);
    for (const words of ["", "null", "{}", '{"figures":{"id":"x"},"rooms":[]}']) second.publish({ type: "look", bytes: Buffer.from(words) });
    expect(seen(a)).toEqual([1]);
    let said = 0;
    open(second, 2);
    first.subscribe(({ type }) => { if (type === "look") said += 1; });
    now += 1_000;
    for (let n = 0; n < 100; n += 1) a.processes();
    expect(said, "once each").toBe(2);
  });
});
