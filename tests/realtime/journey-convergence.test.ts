/**
 * Colleagues edit one journey map through the real server, with our client and with the stock one, while their wires are cut,
 * held, slow or break in the middle of a frame, pages are reloaded, the server restarts, the log is merged, versions are
 * restored and restores taken back. In the end everybody sees the same, it is what is stored, and nothing is missing that
 * nobody took away.
 */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { InProcessBus } from "@/lib/bus/in-process-bus";
import { createVersion } from "@/lib/data/new-version";
import { restoreVersion, undoRestore } from "@/lib/data/version-restore";
import { isAppError } from "@/lib/errors";
import { compareSlots, MAP_ROOTS, read, type Command } from "@/lib/journey";
import { canonicalJson } from "@/lib/journey/export/canonical";
import { setRuntime } from "@/lib/runtime";
import { absent } from "../data/test-runtime";
import { openTestDatabase, type TestDatabase } from "../support/test-database";
import { ourColleague, stockColleague, type Colleague } from "./support/colleagues";
import { startEngine, type TestEngine } from "./support/engine";
import { createRandom, EFFORT } from "./support/random";
import { stockClient } from "./support/stock-client";
import { until } from "./support/until";
import { createWire } from "./support/wire";
import { createWorkspace, SECRET, type TestPerson, type TestWorkspace } from "./support/workspace";

const SEED = Number(process.env["CONVERGENCE_SEED"] ?? Date.now() % 1_000_000);
const RUNS = Number(process.env["CONVERGENCE_RUNS"] ?? 20 * EFFORT);
const MOST_STEPS = EFFORT === 1 ? 60 : 200;

/** What happens, and how often beside the others. */
const KINDS = {
  type: 14, erase: 4, reword: 2, "add-card": 6, "move-card": 6, "delete-card": 3, "restore-card": 2, "add-column": 2,
  "add-lane": 2, "delete-lane": 1, feel: 2, undo: 4, redo: 2,
  cut: 2, mend: 3, hold: 2, release: 3, slow: 2, snap: 2, reload: 1, version: 1, restore: 1, "undo-restore": 1, restart: 1, settle: 4,
} as const;
interface Step { readonly kind: keyof typeof KINDS; readonly who: number; readonly number: number }
const KIND_NAMES = Object.keys(KINDS) as Step["kind"][];
const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(...KIND_NAMES.map((kind) => ({ weight: KINDS[kind], arbitrary: fc.constant(kind) }))),
  who: fc.nat({ max: 7 }), number: fc.nat(),
});

const pick = <T>(list: readonly T[], index: number): T | null => list[index % Math.max(1, list.length)] ?? null;
const WORD = /<\d+>/g;

/** What was written and may not be missing. */
class Ledger {
  readonly cards = new Set<string>();
  readonly #words = new Map<string, string>();
  /** Somebody took it away, or may have. */
  readonly #gone = new Set<string>();

  word(userId: string): string {
    const word = `<${this.#words.size}>`;
    this.#words.set(word, userId);
    return word;
  }
  takeAway(words: Iterable<string>): void { for (const word of words) this.#gone.add(word); }
  /** Their history may take back what they typed. */
  takeAwayOf(userId: string): void { this.takeAway([...this.#words].flatMap(([word, author]) => (author === userId ? [word] : []))); }
  takeAwayAll(): void { this.takeAway(this.#words.keys()); }
  missingIn(text: string): readonly string[] { return [...this.#words.keys()].filter((word) => !this.#gone.has(word) && !text.includes(word)); }
}

function stateOf(doc: Y.Doc): string {
  const model = read(doc);
  return canonicalJson([
    [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b),
    MAP_ROOTS.map((name) => doc.getMap(name).toJSON()),
    model.stages.map(({ id, steps }) => [id, steps.map((each) => each.id)]), model.lanes.map(({ id }) => id),
    [...model.cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, ids]) => [key, [...ids]]),
    model.recovered.map(({ card }) => card.id),
  ]);
}

describe("colleagues on one journey map", () => {
  let database: TestDatabase;
  let engine: TestEngine;
  let workspace: TestWorkspace;
  let people: TestPerson[];
  const bus = new InProcessBus((error) => { throw error; });
  const LIMITS = { compactAfterUpdates: 12, idleRoomMs: 200, messagesPerSecond: 5_000 };

  const start = async (port = 0): Promise<void> => {
    engine = await startEngine(database.pool, { limits: LIMITS, bus, port });
    const { log, documents } = engine.realtime;
    setRuntime({ config: database.config, pool: database.pool, prisma: database.prisma, bus, log, documents, look: absent("look"), secret: SECRET, setup: { token: "" }, isReady: () => true });
  };
  const restart = async (): Promise<void> => {
    await engine.close();
    await start(engine.port);
  };
  beforeAll(async () => {
    database = await openTestDatabase("embedded");
    await start();
    workspace = await createWorkspace(database.pool);
    people = await Promise.all(["Ann", "Bob", "Cleo", "Dan"].map((name) => workspace.person(name, "editor")));
  });
  afterAll(async () => {
    await engine.close();
    await bus.close();
    await database.close();
  });

  const person = (index: number): TestPerson => {
    const found = pick(people, index);
    if (!found) throw new Error("nobody there");
    return found;
  };
  const actor = (index: number) => ({ ...person(index), email: "" });

  /** One step of one colleague, as far as it is possible where they are. */
  function edit(colleague: Colleague, what: Step, ledger: Ledger): void {
    const map = colleague.map();
    const run = (command: Command): boolean => colleague.run(command);
    const cardIds = [...map.cards.keys()].sort();
    const stepIds = map.stages.flatMap(({ steps }) => steps.map(({ id }) => id));
    switch (what.kind) {
      case "type": {
        const card = map.cards.get(pick(cardIds, what.number) ?? "");
        if (!card || card.text.length > 5_000) return;
        const insert = ledger.word(colleague.userId);
        if (!run({ type: "editCardText", id: card.id, index: what.number % 2 === 0 ? 0 : card.text.length, remove: 0, insert })) ledger.takeAway([insert]);
        return;
      }
      case "erase": {
        const card = map.cards.get(pick(cardIds, what.number) ?? "");
        const word = pick(card?.text.match(WORD) ?? [], what.number);
        if (!card || word === null) return;
        ledger.takeAway([word]);
        run({ type: "editCardText", id: card.id, index: card.text.indexOf(word), remove: word.length, insert: "" });
        return;
      }
      case "reword": {
        const card = map.cards.get(pick(cardIds, what.number) ?? "");
        if (!card) return;
        ledger.takeAway(card.text.match(WORD) ?? []);
        run({ type: "setCardText", id: card.id, text: `Said anew ${what.number % 10}` });
        return;
      }
      case "add-card": {
        const [stepId, lane] = [pick(stepIds, what.number), pick(map.lanes, what.number >> 3)];
        if (stepId === null || !lane) return;
        const [id, text] = [randomUUID(), ledger.word(colleague.userId)];
        if (run({ type: "addCard", id, stepId, laneId: lane.id, text, ...(what.number % 5 === 0 && { after: null }) })) ledger.cards.add(id);
        else ledger.takeAway([text]);
        return;
      }
      case "move-card": {
        const [id, stepId, lane] = [pick(cardIds, what.number), pick(stepIds, what.number >> 4), pick(map.lanes, what.number >> 6)];
        if (id !== null && stepId !== null && lane) run({ type: "moveCard", id, stepId, laneId: lane.id, ...(what.number % 2 === 0 && { after: null }) });
        return;
      }
      case "delete-card": {
        const id = pick(cardIds, what.number);
        if (id !== null) run({ type: "deleteCard", id });
        return;
      }
      case "restore-card": {
        const found = pick(map.recovered, what.number);
        const [stepId, lane] = [pick(stepIds, what.number), pick(map.lanes, what.number)];
        if (found && stepId !== null && lane) run({ type: "restoreCard", id: found.card.id, stepId, laneId: lane.id });
        return;
      }
      case "add-column": {
        const stage = pick(map.stages, what.number);
        if (!stage || what.number % 3 === 0) run({ type: "addStage", id: randomUUID(), title: "Stage" });
        else run({ type: "addStep", id: randomUUID(), stageId: stage.id, title: "Step" });
        return;
      }
      case "add-lane": run({ type: "addLane", id: randomUUID(), laneType: "actions", title: "Lane", ...(what.number % 2 === 0 && { after: null }) }); return;
      case "delete-lane": {
        const lane = map.lanes.length > 2 ? pick(map.lanes, what.number) : null;
        if (lane) run({ type: "deleteLane", id: lane.id });
        return;
      }
      case "feel": {
        const stepId = pick(stepIds, what.number);
        if (stepId !== null) run({ type: "setEmotion", stepId, value: (what.number % 5) - 2 });
        return;
      }
      case "undo":
        ledger.takeAwayOf(colleague.userId);
        return colleague.undo();
      case "redo":
        ledger.takeAwayOf(colleague.userId);
        return colleague.redo();
      default: return;
    }
  }

  async function disturb(colleague: Colleague, what: Step, mapId: string, versions: { count: number }, ledger: Ledger): Promise<void> {
    switch (what.kind) {
      case "cut": return colleague.wire.cut();
      case "mend": return colleague.wire.mend();
      case "hold": return colleague.wire.hold();
      case "release": return colleague.wire.release();
      case "slow": colleague.wire.delay = () => what.number % 9; return;
      case "snap": return colleague.wire.snap();
      case "reload": return colleague.reload();
      case "restart": return restart();
      case "settle": return new Promise((resolve) => { setTimeout(resolve, 8); });
      default: break;
    }
    try {
      switch (what.kind) {
        case "version": versions.count = (await createVersion(actor(what.who), mapId)).number; return;
        case "restore":
          if (versions.count === 0) return;
          ledger.takeAwayAll();
          versions.count = (await restoreVersion(actor(what.who), mapId, 1 + what.number % versions.count)).number;
          return;
        case "undo-restore":
          if (versions.count === 0) return;
          ledger.takeAwayAll();
          await undoRestore(actor(what.who), mapId, 1 + what.number % versions.count);
          return;
        default: return;
      }
    } catch (error) {
      // Nothing differs, nothing to take back.
      if (!isAppError(error) || error.code !== "conflict") throw error;
    }
  }

  async function inStep(colleagues: readonly Colleague[]): Promise<readonly Y.Doc[]> {
    let documents: readonly Y.Doc[] = [];
    await until(() => colleagues.every((one) => one.isSettled()), "all settled", 40_000);
    await until(async () => {
      documents = await Promise.all(colleagues.map((one) => one.document()));
      if (new Set(documents.map(stateOf)).size === 1) return true;
      await new Promise((resolve) => { setTimeout(resolve, 20); });
      return false;
    }, "all the same", 20_000);
    return documents;
  }

  async function storedState(mapId: string): Promise<string> {
    const late = stockClient(engine, mapId, person(0));
    await late.synced();
    const state = stateOf(late.doc);
    expect([late.doc.store.pendingStructs, late.doc.store.pendingDs]).toEqual([null, null]);
    late.destroy();
    return state;
  }

  async function run(ours: number, stock: number, seed: number, steps: readonly Step[]): Promise<void> {
    const mapId = await workspace.map();
    const random = createRandom(seed);
    const wires = await Promise.all(Array.from({ length: ours + stock }, () => createWire("127.0.0.1", engine.port)));
    const colleagues = wires.map((wire, n) => (n < ours
      ? ourColleague(wire, mapId, person(n)) : stockColleague(wire, mapId, person(n), () => random.chance(0.1))));
    const ledger = new Ledger();
    const versions = { count: 0 };
    try {
      await inStep(colleagues);
      const first = colleagues[0];
      const [stageId, stepId, laneId] = [randomUUID(), randomUUID(), randomUUID()];
      first?.run({ type: "addStage", id: stageId, title: "Awareness" });
      first?.run({ type: "addStep", id: stepId, stageId, title: "Sees an advert" });
      first?.run({ type: "addLane", id: laneId, laneType: "actions", title: "Does" });
      await until(() => colleagues.every((one) => one.map().lanes.length === 1), "all see the first lane");
      for (const what of steps) {
        const colleague = pick(colleagues, what.who);
        if (!colleague) continue;
        edit(colleague, what, ledger);
        await disturb(colleague, what, mapId, versions, ledger);
      }
      for (const { wire } of colleagues) {
        wire.delay = () => 0;
        wire.release();
        await wire.mend();
      }
      for (const one of colleagues) one.reconnect();
      await inStep(colleagues);
      // And nobody is kept from going on.
      for (const one of colleagues) {
        const [id, text] = [randomUUID(), ledger.word(one.userId)];
        const [stage] = one.map().stages.filter(({ steps: inside }) => inside.length > 0);
        const [lane] = one.map().lanes;
        if (stage?.steps[0] && lane) expect(one.run({ type: "addCard", id, stepId: stage.steps[0].id, laneId: lane.id, text })).toBe(true);
        else ledger.takeAway([text]);
      }
      const documents = await inStep(colleagues);
      check(documents, ledger);
      const seen = documents.map(stateOf)[0];
      expect(await storedState(mapId), "what is loaded is what they see").toBe(seen);
      await restart();
      expect(await storedState(mapId), "also by a server that has just started").toBe(seen);
    } finally {
      for (const one of colleagues) one.close();
      for (const wire of wires) await wire.cut();
    }
  }

  function check(documents: readonly Y.Doc[], ledger: Ledger): void {
    for (const doc of documents) {
      expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
      const cards = doc.getMap("cards").toJSON() as Record<string, { text?: unknown }>;
      expect([...ledger.cards].filter((id) => !(id in cards)), "cards that are missing").toEqual([]);
      expect(ledger.missingIn(JSON.stringify(cards)), "words that are missing").toEqual([]);
      const model = read(doc);
      for (const ids of model.cells.values()) {
        const slots = ids.flatMap((id) => model.cards.get(id) ?? []).map(({ id, place }) => ({ id, order: place.order }));
        expect(slots.every((slot, index) => index === 0 || compareSlots(slots[index - 1] ?? slot, slot) < 0), "one order in each cell").toBe(true);
      }
    }
  }

  it("end with the same map, and nothing is missing that nobody took away", async () => {
    process.stdout.write(`Convergence: seed ${SEED}, ${RUNS} runs (CONVERGENCE_SEED=${SEED} CONVERGENCE_RUNS=${RUNS} repeats them)\n`);
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }), fc.integer(),
        fc.array(stepArbitrary, { minLength: 5, maxLength: MOST_STEPS, size: "max" }),
        async (...what) => {
          runs += 1;
          await run(...what);
        },
      ),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
    expect(runs).toBe(RUNS);
  }, 600_000 * EFFORT);
});
