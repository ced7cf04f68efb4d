/** How the rights of many who come at once are read. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { CLOSE } from "@/lib/collaboration/close-codes";
import type { AccessKey, AccessVerdict } from "@/server/realtime/access";
import { AccessBatch } from "@/server/realtime/access-batch";

const keyOf = (): AccessKey => ({ sessionId: randomUUID(), userId: randomUUID(), mapId: randomUUID() });

/** A database that answers when it is told to. */
function slowDatabase() {
  const asked: { keys: readonly AccessKey[]; answer: () => void; fail: (error: Error) => void }[] = [];
  const read = (keys: readonly AccessKey[]) => new Promise<readonly AccessVerdict[]>((resolve, reject) => {
    asked.push({ keys, fail: reject, answer: () => resolve(keys.map((_key, index) => ({ granted: false, code: index === 0 ? CLOSE.signedOut : CLOSE.notFound }))) });
  });
  return { asked, batch: new AccessBatch(read) };
}
const settled = () => new Promise((resolve) => { setImmediate(resolve); });

describe("the rights of people who come at once", () => {
  it("are read in one statement while another one runs, and everybody gets their own answer", async () => {
    const { asked, batch } = slowDatabase();
    const keys = Array.from({ length: 200 }, keyOf);
    const verdicts = Promise.all(keys.map((key) => batch.read(key)));
    expect(asked.map((one) => one.keys.length)).toEqual([1]);
    asked[0]?.answer();
    await settled();
    expect(asked.map((one) => one.keys.length)).toEqual([1, 199]);
    expect(asked[1]?.keys).toEqual(keys.slice(1));
    asked[1]?.answer();
    expect((await verdicts).map((verdict) => !verdict.granted && verdict.code)).toEqual(
      keys.map((_key, index) => (index < 2 ? CLOSE.signedOut : CLOSE.notFound)));
  });

  it("are never older than the question: who asks during a statement waits for the next", async () => {
    const { asked, batch } = slowDatabase();
    const key = keyOf();
    const first = batch.read(key);
    const second = batch.read(key);
    asked[0]?.answer();
    await first;
    await settled();
    expect(asked).toHaveLength(2);
    asked[1]?.answer();
    await second;
  });

  it("are asked for again by the next one after the database failed", async () => {
    const { asked, batch } = slowDatabase();
    const failing = batch.read(keyOf());
    asked[0]?.fail(new Error("away"));
    await expect(failing).rejects.toThrow("away");
    const next = batch.read(keyOf());
    asked[1]?.answer();
    expect((await next).granted).toBe(false);
  });
});
