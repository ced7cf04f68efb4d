/** The guard: nothing honest is refused; whatever is accepted can be applied by anybody. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { DEFAULT_LIMITS } from "@/lib/config/limits";
import type { DocumentIndex } from "@/server/realtime/document-index";
import { guardUpdate } from "@/server/realtime/update-guard";
import { applyAll, expectNothingPending, guardedLog, readAsEverybody, type GuardedLog } from "./support/guarded-log";
import { workHonestly, type HonestFrame } from "./support/honest-people";
import { createRandom, EFFORT, type Random } from "./support/random";

const LIMITS = DEFAULT_LIMITS.realtime;
const HONEST_RUNS = 40 * EFFORT;
const MUTATIONS = 20_000 * EFFORT;

const ROOTS = ["cards", "emotions"];
const contentOf = (doc: Y.Doc): unknown => ROOTS.map((root) => doc.getMap(root).toJSON());

function record(seed: number, steps: number): { frames: HonestFrame[]; docs: readonly Y.Doc[]; server: GuardedLog } {
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
      expect(Y.mergeUpdates([Uint8Array.of(0, 0), ...server.log]).length).toBeGreaterThan(0);
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

/** CPU time of the longest look at a frame, ms, and what stayed in memory: printed, not asserted. */
class Costs {
  longest = 0;
  slow = 0;
  readonly #heap = process.memoryUsage().heapUsed;

  of<T>(work: () => T): T {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    this.longest = Math.max(this.longest, ms);
    if (ms > 5) this.slow += 1;
    return result;
  }
  print(what: string): void {
    const grown = (process.memoryUsage().heapUsed - this.#heap) / 2 ** 20;
    process.stdout.write(`${what}: longest look ${this.longest.toFixed(1)} ms of CPU, ${this.slow} over 5 ms, heap ${grown.toFixed(0)} MB more than before\n`);
  }
}

describe("whatever is accepted", () => {
  it("can be read by everybody although bytes of honest frames were changed at random", () => {
    const costs = new Costs();
    let [accepted, tried] = [0, 0];
    for (let seed = 1; tried < MUTATIONS; seed += 1) {
      const random = createRandom(seed * 7919);
      const { frames } = record(seed, 40);
      const server = guardedLog();
      const cut = random.below(frames.length);
      for (const frame of frames.slice(0, cut)) server.take(frame.bytes);
      for (let i = 0; i < 400; i += 1) {
        const frame = frames[Math.min(frames.length - 1, cut + random.below(3))] ?? frames[0];
        if (!frame) continue;
        tried += 1;
        const bytes = mutate(frame.bytes, random);
        const verdict = costs.of(() => guardUpdate(bytes, server.index, LIMITS));
        if (verdict.kind !== "new") continue;
        accepted += 1;
        expectReadable([...server.log, verdict.effect.bytes], `seed ${seed}, mutation ${i}`);
      }
    }
    costs.print(`${tried} mutated frames, ${accepted} accepted`);
    expect(accepted).toBeGreaterThan(100);
  }, 300_000 * EFFORT);

  it("can be read by everybody although its structs refer to anything", () => {
    let accepted = 0;
    for (let seed = 1; seed <= 1_500 * EFFORT; seed += 1) accepted += inventLog(seed);
    process.stdout.write(`invented updates: ${accepted} accepted\n`);
    expect(accepted).toBeGreaterThan(500);
  }, 300_000 * EFFORT);
});

function expectReadable(log: readonly Uint8Array[], what: string): void {
  try {
    readAsEverybody(log);
  } catch (error) {
    throw new Error(what, { cause: error });
  }
}

/** Six invented updates, one on top of the other; how many were accepted. */
function inventLog(seed: number): number {
  const random = createRandom(seed * 104_729);
  const server = guardedLog();
  for (let i = 0; i < 6; i += 1) {
    if (server.take(inventUpdate(random, server.index)).kind === "new") expectReadable(server.log, `seed ${seed}, update ${i}`);
  }
  return server.log.length;
}

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
  // What the structs before the present one have, now and then also what comes behind it or never.
  const placed = new Map(index.clocks);
  const anyId = (): Y.ID => {
    const from = random.chance(0.97) ? placed : ends;
    const client = random.pick(from.size > 0 ? [...from.keys()] : clients);
    return Y.createID(client, random.below((from.get(client) ?? 0) + (random.chance(0.01) ? 5 : 0) || 1));
  };
  /** Mostly one that stands where `left` does: what stands elsewhere is refused. */
  const rightOf = (left: Y.ID): Y.ID => {
    const place = (id: Y.ID) => JSON.stringify(index.sequences.placeOf(id.client, id.clock));
    const candidates = Array.from({ length: 8 }, anyId);
    return candidates.find((id) => place(id) === place(left)) ?? random.pick(candidates);
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
        const left = placed.size > 0 && random.chance(0.5) ? anyId() : null;
        const right = placed.size > 0 && random.chance(0.4) ? (left && random.chance(0.9) ? rightOf(left) : anyId()) : null;
        const parent = placed.size === 0 || random.chance(0.5) ? "cards" : anyId();
        const sub = content.getLength() > 1 && random.chance(0.8) ? null : random.chance(0.6) ? random.pick(["a", "b", "__proto__"]) : null;
        const item = new Y.Item(Y.createID(client, clock), null, left, null, right, parent as never, left || right ? null : sub, content);
        item.write(encoder, 0);
      }
      clock += lengths[nth] ?? 0;
      placed.set(client, clock);
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
