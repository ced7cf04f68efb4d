/**
 * People edit one map through the real server while connections break, the server restarts and the log is merged under
 * them. In the end everybody sees the same, it is what is stored, and nothing acknowledged is missing.
 */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { openTestDatabase, type TestDatabase } from "../support/test-database";
import { startEngine, type TestEngine } from "./support/engine";
import { EFFORT } from "./support/random";
import { destroyStockClients, stockClient, type StockClient } from "./support/stock-client";
import { until } from "./support/until";
import { createWorkspace, type TestPerson, type TestWorkspace } from "./support/workspace";

const SEED = Number(process.env["CONVERGENCE_SEED"] ?? Date.now() % 1_000_000);
const RUNS = Number(process.env["CONVERGENCE_RUNS"] ?? 12 * EFFORT);

type Step =
  | { readonly kind: "type"; readonly who: number; readonly at: number; readonly text: string }
  | { readonly kind: "erase"; readonly who: number; readonly at: number }
  | { readonly kind: "card"; readonly who: number; readonly id: number; readonly value: number }
  | { readonly kind: "drop-card"; readonly who: number; readonly id: number }
  | { readonly kind: "undo"; readonly who: number }
  | { readonly kind: "redo"; readonly who: number }
  | { readonly kind: "leave"; readonly who: number }
  | { readonly kind: "return"; readonly who: number }
  | { readonly kind: "break-all" }
  | { readonly kind: "restart" }
  | { readonly kind: "settle" };

const who = fc.nat({ max: 4 });
const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: fc.constant("type" as const), who, at: fc.nat(), text: fc.constantFrom("a", "bc", "ü", "😀", "long words ") }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("erase" as const), who, at: fc.nat() }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("card" as const), who, id: fc.nat({ max: 4 }), value: fc.nat({ max: 99 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("drop-card" as const), who, id: fc.nat({ max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("undo" as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("redo" as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("leave" as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("return" as const), who }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: "break-all" }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: "restart" }) },
  { weight: 2, arbitrary: fc.constant<Step>({ kind: "settle" }) },
);

/** Keys in order: a map lists them in the order in which they arrived. */
const contentOf = (doc: Y.Doc) => ({
  cards: Object.entries(doc.getMap("cards").toJSON()).sort(([a], [b]) => (a < b ? -1 : 1)), note: doc.getText("note").toString(),
});

describe("people in one map", () => {
  let database: TestDatabase;
  let engine: TestEngine;
  let workspace: TestWorkspace;
  let people: TestPerson[];
  const LIMITS = { compactAfterUpdates: 8, idleRoomMs: 200, messagesPerSecond: 5_000 };

  beforeAll(async () => {
    database = await openTestDatabase("embedded");
    engine = await startEngine(database.pool, { limits: LIMITS });
    workspace = await createWorkspace(database.pool);
    people = await Promise.all(["Ann", "Bob", "Cleo"].map((name) => workspace.person(name, "editor")));
  });
  afterAll(async () => {
    destroyStockClients();
    await engine.close();
    await database.close();
  });

  const restart = async () => {
    const { port } = engine;
    await engine.close();
    engine = await startEngine(database.pool, { limits: LIMITS, port });
  };

  async function run(count: number, steps: readonly Step[]): Promise<void> {
    const mapId = await workspace.map();
    const clients = Array.from({ length: count }, (_, n) => stockClient(engine, mapId, people[n % people.length] ?? null));
    const undos = clients.map(({ doc }) => new Y.UndoManager([doc.getText("note"), doc.getMap("cards")], { captureTimeout: 0 }));
    const at = <T>(list: readonly T[], index: number): T => {
      const value = list[index % list.length];
      if (value === undefined) throw new Error("nobody there");
      return value;
    };
    for (const step of steps) {
      switch (step.kind) {
        case "type": {
          const text = at(clients, step.who).doc.getText("note");
          text.insert(step.at % (text.length + 1), step.text);
          break;
        }
        case "erase": {
          const text = at(clients, step.who).doc.getText("note");
          if (text.length > 0) text.delete(step.at % text.length, 1);
          break;
        }
        case "card": at(clients, step.who).cards.set(`card-${step.id}`, new Y.Map([["value", step.value]])); break;
        case "drop-card": at(clients, step.who).cards.delete(`card-${step.id}`); break;
        case "undo": at(undos, step.who).undo(); break;
        case "redo": at(undos, step.who).redo(); break;
        case "leave": at(clients, step.who).provider.disconnect(); break;
        case "return": at(clients, step.who).provider.connect(); break;
        case "break-all": engine.cutSockets(); break;
        case "restart": await restart(); break;
        case "settle": await new Promise((resolve) => { setTimeout(resolve, 5); }); break;
      }
    }
    for (const { provider } of clients) provider.connect();
    await converged(mapId, clients);
    for (const undo of undos) undo.destroy();
    for (const client of clients) client.destroy();
  }

  async function converged(mapId: string, clients: readonly StockClient[]): Promise<void> {
    const states = () => clients.map(({ doc }) => JSON.stringify([contentOf(doc), [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort()]));
    await until(() => clients.every(({ provider }) => provider.synced) && new Set(states()).size === 1, "all the same", 30_000);
    const late = stockClient(engine, mapId, people[0] ?? null);
    await late.synced();
    await until(() => JSON.stringify(contentOf(late.doc)) === JSON.stringify(contentOf(clients[0]?.doc ?? late.doc)), "stored is what they see");
    for (const { doc } of [...clients, late]) expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
    late.destroy();
  }

  it("converge, and nothing they wrote is lost", async () => {
    process.stdout.write(`Convergence of stock clients: seed ${SEED}, ${RUNS} runs (CONVERGENCE_SEED=${SEED} CONVERGENCE_RUNS=${RUNS} repeats them)\n`);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 5 }), fc.array(stepArbitrary, { minLength: 5, maxLength: 60, size: "max" }), run),
      { seed: SEED, numRuns: RUNS, endOnFailure: true, interruptAfterTimeLimit: 200_000 * EFFORT },
    );
  }, 240_000 * EFFORT);
});
