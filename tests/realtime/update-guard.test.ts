/** The guard: nothing honest is refused; whatever is accepted can be applied by anybody. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { DEFAULT_LIMITS } from "@/lib/config/limits";
import { DocumentIndex } from "@/server/realtime/document-index";
import { guardUpdate, type GuardVerdict } from "@/server/realtime/update-guard";
import { workHonestly, type HonestFrame } from "./support/honest-people";
import { createRandom, EFFORT, type Random } from "./support/random";

const LIMITS = DEFAULT_LIMITS.realtime;
const HONEST_RUNS = 40 * EFFORT;
const MUTATIONS = 8_000 * EFFORT;

/** A log behind the guard, as a room keeps it. */
function guardedLog() {
  const index = new DocumentIndex();
  const log: Uint8Array[] = [];
  return {
    index, log,
    take(bytes: Uint8Array): GuardVerdict {
      const verdict = guardUpdate(bytes, index, LIMITS);
      if (verdict.kind === "new") {
        index.apply(verdict.effect);
        log.push(verdict.effect.bytes);
      }
      return verdict;
    },
  };
}

const ROOTS = ["cards", "emotions"];
function contentOf(doc: Y.Doc): unknown {
  return ROOTS.map((root) => doc.getMap(root).toJSON());
}

function applyAll(log: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of log) Y.applyUpdate(doc, update);
  expectNothingPending(doc);
  return doc;
}
function expectNothingPending(doc: Y.Doc): void {
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error("something is pending");
}

function record(seed: number, steps: number): { frames: HonestFrame[]; docs: readonly Y.Doc[]; server: ReturnType<typeof guardedLog> } {
  const server = guardedLog();
  const frames: HonestFrame[] = [];
  const docs = workHonestly(seed, steps, (frame) => {
    frames.push(frame);
    const verdict = server.take(frame.bytes);
    if (verdict.kind !== "new" && verdict.kind !== "nothing-new") {
      throw new Error(`seed ${seed}: an honest frame was answered with ${JSON.stringify(verdict)}`);
    }
    return verdict.kind === "new" ? verdict.effect.bytes : null;
  }, () => server.index.encodeStateVector());
  return { frames, docs, server };
}

describe("honest people", () => {
  it("are never refused, and what they see is what the log holds", () => {
    let frames = 0;
    for (let seed = 1; seed <= HONEST_RUNS; seed += 1) {
      const { frames: recorded, docs, server } = record(seed, 120);
      frames += recorded.length;
      const stored = applyAll(server.log);
      const json = contentOf(stored);
      for (const doc of docs) {
        expectNothingPending(doc);
        expect(contentOf(doc), `seed ${seed}`).toEqual(json);
      }
      expect(new Map(server.index.clocks)).toEqual(Y.decodeStateVector(Y.encodeStateVector(stored)));
      expect(Y.mergeUpdates(server.log.length ? server.log : [Uint8Array.of(0, 0)]).length).toBeGreaterThan(0);
    }
    expect(frames).toBeGreaterThan(50 * HONEST_RUNS);
  }, 60_000 * EFFORT);

  it("bring nothing new when they state everything again", () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const { docs, server } = record(seed, 100);
      // Implied deletes may come once; then everything is known.
      for (const doc of docs) server.take(Y.encodeStateAsUpdate(doc));
      for (const doc of docs) expect(server.take(Y.encodeStateAsUpdate(doc)).kind).toBe("nothing-new");
    }
  });
});

describe("whatever is accepted", () => {
  const probe = (before: readonly Uint8Array[], verdict: GuardVerdict) => {
    if (verdict.kind !== "new") return false;
    const doc = applyAll(before);
    doc.getMap("cards").observeDeep(() => undefined);
    Y.applyUpdate(doc, verdict.effect.bytes);
    expectNothingPending(doc);
    contentOf(doc);
    const whole = Y.mergeUpdates([...before, verdict.effect.bytes]);
    const fresh = new Y.Doc();
    Y.applyUpdate(fresh, whole);
    expectNothingPending(fresh);
    // Whoever deletes everything afterwards does not fall over it.
    for (const key of [...doc.getMap("cards").keys()]) doc.getMap("cards").delete(key);
    return true;
  };

  it("can be applied although bytes of honest frames were changed at random", () => {
    let accepted = 0;
    for (let seed = 1; accepted < 1 || seed <= Math.ceil(MUTATIONS / 400); seed += 1) {
      const random = createRandom(seed * 7919);
      const { frames } = record(seed, 40);
      const server = guardedLog();
      const cut = random.below(frames.length);
      for (const frame of frames.slice(0, cut)) server.take(frame.bytes);
      for (let i = 0; i < 400; i += 1) {
        const frame = frames[Math.min(frames.length - 1, cut + random.below(3))] ?? frames[0];
        if (!frame) continue;
        const verdict = guardUpdate(mutate(frame.bytes, random), server.index, LIMITS);
        try {
          if (probe(server.log, verdict)) accepted += 1;
        } catch (error) {
          throw new Error(`seed ${seed}, mutation ${i}`, { cause: error });
        }
      }
    }
    expect(accepted).toBeGreaterThan(100);
  }, 120_000 * EFFORT);

  it("can be applied although its structs refer to anything", () => {
    let accepted = 0;
    for (let seed = 1; seed <= 800 * EFFORT; seed += 1) {
      const random = createRandom(seed * 104_729);
      const server = guardedLog();
      for (let i = 0; i < 6; i += 1) {
        const before = [...server.log];
        const verdict = server.take(inventUpdate(random, server.index));
        try {
          if (probe(before, verdict)) accepted += 1;
        } catch (error) {
          throw new Error(`seed ${seed}, update ${i}`, { cause: error });
        }
      }
    }
    expect(accepted).toBeGreaterThan(500);
  }, 120_000 * EFFORT);
});

function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let i = 0; i <= random.below(3); i += 1) {
    const at = random.below(changed.length);
    changed[at] = random.chance(0.5) ? (changed[at] ?? 0) ^ (1 << random.below(8)) : random.below(256);
  }
  return random.chance(0.1) ? changed.slice(0, random.below(changed.length)) : changed;
}

/** Structs of two or three clients with references that may be known, new, missing, circular or of the wrong kind. */
function inventUpdate(random: Random, index: DocumentIndex): Uint8Array {
  const clients = [1, 2, 3];
  const encoder = new Y.UpdateEncoderV1();
  const writing = clients.filter(() => random.chance(0.6));
  const write = (value: number) => encoder.writeLen(value);
  const ends = new Map(index.clocks);
  const plans = writing.map((client) => {
    const start = Math.max(0, index.clockOf(client) - (random.chance(0.1) ? random.below(3) : 0) + (random.chance(0.03) ? 1 : 0));
    const contents = Array.from({ length: 1 + random.below(3) }, () => inventContent(random));
    const lengths = contents.map((content) => (content instanceof Y.GC ? content.length : content.getLength()));
    ends.set(client, start + lengths.reduce((sum, length) => sum + length, 0));
    return { client, start, contents, lengths };
  });
  const anyId = (): Y.ID => {
    const client = random.pick(clients);
    const known = index.clockOf(client);
    if (known > 0 && random.chance(0.8)) return Y.createID(client, random.below(known));
    return Y.createID(client, random.below((ends.get(client) ?? 0) + (random.chance(0.02) ? 5 : 0) || 1));
  };
  write(plans.length);
  for (const { client, start, contents, lengths } of plans.sort((a, b) => b.client - a.client)) {
    write(contents.length);
    encoder.writeClient(client);
    write(start);
    let clock = start;
    contents.forEach((content, nth) => {
      if (content instanceof Y.GC) content.write(encoder, 0);
      else {
        const [left, right] = [random.chance(0.4) ? anyId() : null, random.chance(0.3) ? anyId() : null];
        const parent = random.chance(0.6) ? "cards" : anyId();
        const sub = random.chance(0.5) ? random.pick(["a", "b", "__proto__"]) : null;
        const item = new Y.Item(Y.createID(client, clock), null, left, null, right, parent as never, left || right ? null : sub, content);
        item.write(encoder, 0);
      }
      clock += lengths[nth] ?? 0;
    });
  }
  const deletes = Array.from({ length: random.below(3) }, anyId);
  write(deletes.length);
  for (const { client, clock } of deletes) {
    write(client);
    write(1);
    write(clock);
    write(random.below(3));
  }
  return encoder.toUint8Array();
}

function inventContent(random: Random): Y.Item["content"] | Y.GC {
  const dice = random.next();
  if (dice < 0.25) return new Y.ContentString(random.chance(0.02) ? "" : random.pick(["a", "bcd", "😀"]));
  if (dice < 0.5) return new Y.ContentType(random.pick([() => new Y.Map(), () => new Y.Text(), () => new Y.Array()])());
  if (dice < 0.65) return new Y.ContentAny([1, { a: 1 }, null].slice(0, 1 + random.below(3)));
  if (dice < 0.75) return new Y.ContentDeleted(1 + random.below(4));
  if (dice < 0.8) return new Y.ContentBinary(new Uint8Array([1, 2]));
  if (dice < 0.81) return new Y.ContentFormat("bold", true);
  if (dice < 0.9) return new Y.ContentJSON([{ a: 1 }]);
  return new Y.GC(Y.createID(0, 0), 1 + random.below(4));
}
