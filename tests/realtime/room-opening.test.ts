/** A map that has been opened and not yet read through. */
import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { DEFAULT_LIMITS } from "@/lib/config/limits";
import { logger } from "@/lib/logger";
import { indexParts } from "@/server/realtime/document-worker/byte-work";
import type { RoomServices } from "@/server/realtime/room-services";
import { RoomRegistry } from "@/server/realtime/room-registry";
import { hashOf } from "@/server/realtime/snapshot-hash";

const words = (doc: Y.Doc) => doc.getText("words");

function bigMap() {
  const doc = new Y.Doc();
  words(doc).insert(0, "boots");
  return { doc, bytes: Y.encodeStateAsUpdate(doc) };
}

/** A registry over one stored map, whose reading through ends when the test says so. */
function openable(bytes: Uint8Array, hash = hashOf(bytes)) {
  let end = (_failure?: Error): void => undefined;
  const read = new Promise<void>((resolve, reject) => { end = (failure) => (failure ? reject(failure) : resolve()); });
  const notAsked = () => Promise.reject(new Error("nobody asked for this"));
  const services: RoomServices = {
    node: "here", limits: DEFAULT_LIMITS.realtime, publish: () => undefined, isBusAway: () => false, reportFailure: () => undefined, onGrown: () => undefined,
    enqueue: (_row, settle) => settle({ ok: true, seq: 2, at: new Date(0) }),
    claim: () => Promise.resolve("yours"), readOwners: () => Promise.resolve(new Map()),
    readAfter: () => Promise.resolve({ lastSeq: 1, snapshotSeq: 1, snapshot: { seq: 1, bytes, hash }, updates: [] }),
    index: async () => {
      await read;
      const { index, firstClocks } = indexParts({ parts: [bytes] });
      return { index, snapshotClocks: new Map(firstClocks) };
    },
    diff: notAsked, merge: notAsked, guardLarge: notAsked,
  };
  const registry = new RoomRegistry({} as Pool, services, logger, () => undefined);
  return { registry, end };
}
const isOpen = async (promise: unknown): Promise<boolean> => {
  await new Promise((resolve) => { setImmediate(resolve); });
  return await Promise.race([Promise.resolve(promise), Promise.resolve("open")]) === "open";
};

describe("a map that is not read through yet", () => {
  it("is sent to whoever joins with nothing", async () => {
    const { bytes } = bigMap();
    const { registry } = openable(bytes);
    const room = await registry.open(randomUUID());
    const frames = await room.answer(new Map(), Uint8Array.of(0));
    expect(Buffer.concat(frames).includes(Buffer.from(bytes))).toBe(true);
  });

  it("takes an edit once it is, and an answer to what a page has waits as long", async () => {
    const { doc, bytes } = bigMap();
    const { registry, end } = openable(bytes);
    const mapId = randomUUID();
    const room = await registry.open(mapId);
    const before = Y.encodeStateVector(doc);
    words(doc).insert(5, "!");
    let saved = false;
    const outcome = room.receive({ id: "ann", userId: randomUUID(), mayWrite: true }, Y.encodeStateAsUpdate(doc, before), () => { saved = true; });
    const answer = room.answer(new Map([[doc.clientID, 5]]), before);
    expect([await isOpen(outcome), await isOpen(answer), saved, registry.find(mapId)]).toEqual([true, true, false, null]);
    end();
    expect((await outcome).kind).toBe("taken");
    expect([saved, await isOpen(answer), registry.find(mapId)]).toEqual([true, false, room]);
  });

  it("hears what others commit meanwhile when it is", async () => {
    const { doc, bytes } = bigMap();
    const { registry, end } = openable(bytes);
    const mapId = randomUUID();
    const room = await registry.open(mapId);
    const before = Y.encodeStateVector(doc);
    words(doc).insert(5, "!");
    registry.receive({ type: "update", mapId, seq: 2, bytes: Y.encodeStateAsUpdate(doc, before), userId: randomUUID(), clientIds: [doc.clientID], server: false });
    expect(room.seq).toBe(1);
    end();
    await room.reading;
    expect(await isOpen(room.seq)).toBe(false);
    expect(room.seq).toBe(2);
  });

  it("is opened anew when it could not be read, and those who were let in hear that", async () => {
    const { registry, end } = openable(bigMap().bytes);
    const mapId = randomUUID();
    const room = await registry.open(mapId);
    end(new Error("the worker died"));
    await expect(room.reading).rejects.toThrow("the worker died");
    await isOpen(null);
    expect(await registry.open(mapId)).not.toBe(room);
  });

  it("is never sent when its bytes are damaged", async () => {
    const { registry } = openable(bigMap().bytes, "another hash");
    await expect(registry.open(randomUUID())).rejects.toThrow("damaged");
  });
});
