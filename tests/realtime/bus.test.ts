/** One contract for both buses. */
import { randomUUID } from "node:crypto";
import { createClient } from "redis";
import { afterEach, describe, expect, it } from "vitest";
import type { Bus, BusMessage } from "@/lib/bus/bus";
import { InProcessBus } from "@/lib/bus/in-process-bus";
import { RedisBus } from "@/lib/bus/redis-bus";
import { isRedisReachable, REDIS_URL } from "../support/redis-server";

const open: Bus[] = [];
const errors: unknown[] = [];
const onListenerError = (error: unknown) => void errors.push(error);

afterEach(async () => {
  await Promise.all(open.splice(0).map((bus) => bus.close()));
  errors.length = 0;
});

async function openRedisBus(channel: string): Promise<Bus> {
  const bus = new RedisBus(createClient, { url: REDIS_URL, channel, onListenerError, onConnection: () => undefined });
  open.push(bus);
  await bus.connect();
  return bus;
}
const openLocalBus = async (): Promise<Bus> => {
  const bus = new InProcessBus(onListenerError);
  open.push(bus);
  return bus;
};

const update = (seq: number, bytes: Uint8Array): BusMessage => ({
  type: "update", mapId: "m", seq, bytes, userId: "u", clientIds: [1, 2 ** 32 - 1], server: false, from: "c",
});

/** Collects what a bus delivers and waits until there are `count` messages. */
function listen(bus: Bus) {
  const heard: BusMessage[] = [];
  let wake = () => undefined as void;
  const stop = bus.subscribe((message) => {
    heard.push(message);
    wake();
  });
  const until = async (count: number) => {
    while (heard.length < count) await new Promise<void>((resolve) => { wake = resolve; });
    return heard;
  };
  return { heard, until, stop };
}

const redis = await isRedisReachable();
const adapters: readonly [string, () => Promise<Bus>][] = [
  ["in-process bus", openLocalBus],
  ...(redis ? [["Redis bus", () => openRedisBus(`test:${randomUUID()}`)] as [string, () => Promise<Bus>]] : []),
];

describe.each(adapters)("%s", (_name, openBus) => {
  it("calls back for its own messages, in publishing order, every byte as it was", async () => {
    const bus = await openBus();
    const ear = listen(bus);
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const messages: BusMessage[] = [
      update(1, bytes), { type: "access", workspaceId: "w", userId: "u" }, { type: "session", userId: "u" },
      { type: "session", userId: "u", sessionId: "s" }, { type: "map-gone", mapId: "m" }, { type: "journey-changed", mapIds: ["m"] },
      { type: "comments-changed", mapId: "m", threadId: "t" }, { type: "review-read", mapId: "m" },
      { type: "notifications", workspaceId: "w", userIds: ["u"] }, { type: "mail" },
      { type: "awareness", mapId: "m", bytes, node: "n" }, update(2, new Uint8Array()),
    ];
    for (const message of messages) bus.publish(message);
    expect(await ear.until(messages.length)).toEqual(messages);
  });

  it("keeps the order when a listener publishes", async () => {
    const bus = await openBus();
    bus.subscribe((message) => {
      if (message.type === "update" && message.seq === 1) bus.publish(update(2, new Uint8Array()));
    });
    const ear = listen(bus);
    bus.publish(update(1, new Uint8Array()));
    const seqs = (await ear.until(2)).map((message) => message.type === "update" && message.seq);
    expect(seqs).toEqual([1, 2]);
  });

  it("calls the other listeners although one throws, and reports it", async () => {
    const bus = await openBus();
    bus.subscribe(() => { throw new Error("broken listener"); });
    const ear = listen(bus);
    bus.publish({ type: "map-gone", mapId: "m" });
    await ear.until(1);
    expect(errors).toHaveLength(1);
  });

  it("is silent for a listener that left", async () => {
    const bus = await openBus();
    const gone = listen(bus);
    gone.stop();
    const ear = listen(bus);
    bus.publish({ type: "map-gone", mapId: "m" });
    await ear.until(1);
    expect(gone.heard).toEqual([]);
  });
});

describe.runIf(redis)("two processes on one Redis", () => {
  it("hear each other byte for byte and their own messages once", async () => {
    const channel = `test:${randomUUID()}`;
    const [left, right] = await Promise.all([openRedisBus(channel), openRedisBus(channel)]);
    const [leftEar, rightEar] = [listen(left), listen(right)];
    const bytes = crypto.getRandomValues(new Uint8Array(60_000));
    left.publish(update(1, bytes));
    await rightEar.until(1);
    right.publish(update(2, bytes));
    await leftEar.until(2);
    left.publish({ type: "map-gone", mapId: "end" });
    await rightEar.until(3);
    expect(leftEar.heard).toEqual([update(1, bytes), update(2, bytes), { type: "map-gone", mapId: "end" }]);
    expect(rightEar.heard).toEqual(leftEar.heard);
  });

  it("ignores what others write into the channel", async () => {
    const channel = `test:${randomUUID()}`;
    const bus = await openRedisBus(channel);
    const ear = listen(bus);
    const stranger = await createClient({ url: REDIS_URL }).connect();
    for (const rubbish of ["", "x", "\u0001\u0000\u0000\u0000\u0001{", "hello there, stranger"]) await stranger.publish(channel, rubbish);
    const friend = await openRedisBus(channel);
    friend.publish({ type: "map-gone", mapId: "m" });
    await ear.until(1);
    expect(ear.heard).toEqual([{ type: "map-gone", mapId: "m" }]);
    stranger.destroy();
  });
});

describe("a Redis that is not there", () => {
  it("leaves this process's own messages alone", async () => {
    let away = 0;
    const bus = new RedisBus(createClient, { url: "redis://127.0.0.1:1", onListenerError, onConnection: () => { away += 1; } });
    open.push(bus);
    void bus.connect().catch(() => undefined);
    const ear = listen(bus);
    bus.publish({ type: "map-gone", mapId: "m" });
    await ear.until(1);
    expect(errors).toEqual([]);
    await expect.poll(() => away).toBe(1);
  });
});
