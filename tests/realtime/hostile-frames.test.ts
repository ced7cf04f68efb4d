/** Hostile updates over a real socket: each ends its sender at most, with a code we document; nobody else notices. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as encoding from "lib0/encoding";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { CLOSE } from "@/lib/collaboration/close-codes";
import { projectRoot } from "@/lib/paths";
import { counters } from "@/server/realtime/counters";
import { openTestDatabase, type TestDatabase } from "../support/test-database";
import { startEngine, type TestEngine } from "./support/engine";
import { applyAll, readAsEverybody } from "./support/guarded-log";
import { destroyRawClients, joinAs, type RawClient } from "./support/raw-client";
import { until } from "./support/until";
import { createWorkspace, freshClientId, readLog, type TestPerson, type TestWorkspace } from "./support/workspace";

const raw = (...parts: (number | Uint8Array)[]): Uint8Array => encoding.encode((encoder) => {
  for (const part of parts) {
    if (typeof part === "number") encoding.writeVarUint(encoder, part);
    else encoding.writeUint8Array(encoder, part);
  }
});
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
function written(clientId: number, write: (doc: Y.Doc) => void, encode = Y.encodeStateAsUpdate): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  write(doc);
  return encode(doc);
}
function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let n = 0; n < levels; n += 1) value = [value];
  return value;
}
const GC = bytes(0);
const TEXT_AFTER = bytes(0x84);
const X = bytes(1, 0x78);
/** Ten bytes that all say "and on": 2^70, which no number holds. */
const ENDLESS = new Uint8Array(10).fill(0xff);

type Attack = (attacker: number, victim: number) => Uint8Array;
const REFUSED: readonly (readonly [string, Attack])[] = [
  ["thirty million structs in seven bytes", (own) => raw(1, 30_000_000, own, 0)],
  ["half a million structs in a megabyte", (own) => {
    const structs = new Uint8Array(2 * 600_000);
    for (let i = 1; i < structs.length; i += 2) structs[i] = 1;
    return raw(1, 600_000, own, 0, structs, 0);
  }],
  ["a jump of the clock to 2^52", (own) => raw(1, 1, own, 0, GC, 2 ** 52, 0)],
  ["a number that no number holds", (own) => raw(1, 1, own, ENDLESS, GC, 1, 0)],
  ["deletes up to a number that no number holds", (own) => raw(0, 1, own, 1, 0, ENDLESS)],
  ["a struct that refers to itself", (own) => raw(1, 1, own, 0, TEXT_AFTER, own, 0, X, 0)],
  ["a struct without length", (own) => raw(1, 1, own, 0, GC, 0, 0)],
  ["words that are no UTF-8", (own) => raw(1, 1, own, 0, bytes(4), 1, bytes(1, 0x63), bytes(2, 0xed, 0xa0), 0)],
  ["a sub-document", (own) => written(own, (doc) => doc.getMap("cards").set("x", new Y.Doc()))],
  ["XML", (own) => written(own, (doc) => doc.getMap("cards").set("x", new Y.XmlElement("script")))],
  ["an embed", (own) => written(own, (doc) => doc.getText("t").insertEmbed(0, { image: "x" }))],
  ["formatted text", (own) => written(own, (doc) => doc.getText("t").insert(0, "b", { bold: true }))],
  ["a value of five thousand levels", (own) => written(own, (doc) => doc.getMap("cards").set("x", nested(5_000)))],
  ["a thousand nested types", (own) => written(own, (doc) => {
    let map = doc.getMap("cards");
    for (let n = 0; n < 1_000; n += 1) map = map.set("x", new Y.Map<unknown>());
  })],
  ["several values under one key", (own) => raw(1, 1, own, 0, bytes(0x28), 1, bytes(5), Buffer.from("cards"), bytes(1, 0x6b), 2, bytes(120, 121), 0)],
  ["a value before the victim's", (own, victim) => raw(1, 1, own, 0, bytes(0x48), victim, 0, 1, bytes(120), 0)],
  ["an update of the second version", (own) => written(own, (doc) => doc.getMap("cards").set("a", new Y.Text("words")), Y.encodeStateAsUpdateV2)],
  ["bytes behind its end", (own) => raw(written(own, (doc) => doc.getMap("cards").set("own", 1)), bytes(1, 2, 3))],
  ["noise", () => Uint8Array.from({ length: 5_000 }, (_, n) => (n * 31) & 0xff)],
];
/** Honest pages make these too, when something is missing; whoever cannot bring it is sent away in the end. */
const ASKED_FOR: readonly (readonly [string, Attack])[] = [
  ["a hole", (own) => raw(1, 2, own, 0, 10, 3, GC, 1, 0)],
  ["a parent nobody has", (own) => raw(1, 1, own, 0, bytes(4), 0, 4_000_000_000, 7, X, 0)],
  ["a delete of what the victim has not written yet", (_own, victim) => raw(0, 1, victim, 1, 0, 2 ** 40)],
];
const TAKEN: readonly (readonly [string, Attack])[] = [
  ["a key of a megabyte", (own) => written(own, (doc) => doc.getMap("cards").set("k".repeat(1_000_000), 1))],
  ["a letter in the middle of the victim's emoji", (own, victim) => raw(1, 1, own, 0, TEXT_AFTER, victim, 2, X, 0)],
  ["collected structs only", (own) => raw(1, 2, own, 0, GC, 3, GC, 4, 0)],
  ["odd keys and values", (own) => written(own, (doc) => {
    doc.getMap("__proto__").set("constructor", { __proto__: 1, x: Number.NaN });
    doc.getMap("cards").set("__proto__", [-0, 2 ** 53, -(2n ** 63n), null, undefined, new Uint8Array(3)]);
  })],
];

describe("a hostile update", () => {
  let database: TestDatabase;
  let engine: TestEngine;
  let workspace: TestWorkspace;
  let ann: TestPerson;
  let bob: TestPerson;
  let mapId: string;
  const victimId = freshClientId();

  beforeAll(async () => {
    database = await openTestDatabase("embedded");
    engine = await startEngine(database.pool);
    workspace = await createWorkspace(database.pool);
    ann = await workspace.person("Ann", "editor");
    bob = await workspace.person("Bob", "editor");
  });
  beforeEach(async () => { mapId = await workspace.map(); });
  afterEach(destroyRawClients);
  afterAll(async () => {
    await engine.close();
    await database.close();
  });

  const join = (person: TestPerson, clientId: number): Promise<RawClient> => joinAs(engine, mapId, person, clientId);
  const log = (): Promise<Uint8Array[]> => readLog(database.pool, mapId);
  const content = (updates: readonly Uint8Array[]): unknown => applyAll(updates).getMap("cards").toJSON();

  /** The victim has written a card with an emoji and goes on writing after the attack; the peer sees all of it. */
  async function attack(update: Attack, after: (attacker: RawClient) => Promise<void>): Promise<void> {
    const own = freshClientId();
    const [victim, peer, attacker] = [await join(bob, victimId), await join(bob, freshClientId()), await join(ann, own)];
    const doc = new Y.Doc();
    doc.clientID = victimId;
    let saved = 0;
    const write = async (change: () => void) => {
      const before = Y.encodeStateVector(doc);
      change();
      victim.sendUpdate(Y.encodeStateAsUpdate(doc, before));
      saved += 1;
      await until(() => victim.heard.acks.at(-1) === saved, "the victim's words are saved");
    };
    const card = new Y.Map<unknown>();
    await write(() => {
      doc.getMap("cards").set("card", card);
      card.set("text", new Y.Text("😀 words"));
    });
    attacker.sendUpdate(update(own, victimId));
    await after(attacker);
    await write(() => { (card.get("text") as Y.Text).insert(2, " more"); });
    const stored = await log();
    await until(() => peer.heard.updates.length > stored.length, "the peer has all that is stored");
    expect(content(peer.heard.updates)).toEqual(content(stored));
    readAsEverybody(stored);
    expect([victim.closeCode(), peer.closeCode()]).toEqual([null, null]);
  }

  it.each(REFUSED)("with %s ends its sender only", async (_name, update) => {
    const before = counters.endings.get(CLOSE.refused) ?? 0;
    await attack(update, async (attacker) => { expect(await attacker.closed()).toBe(CLOSE.refused); });
    expect(counters.endings.get(CLOSE.refused)).toBe(before + 1);
    expect((await log()).length).toBe(2);
  });

  it.each(ASKED_FOR)("with %s is asked for what is missing, and its sender sent away when it cannot bring it", async (_name, update) => {
    await attack(update, async (attacker) => {
      await until(() => attacker.heard.stepOnes.length === 2, "asked");
      for (let n = 0; n < 20; n += 1) attacker.sendStepTwo(update(freshClientId(), victimId));
      expect(await attacker.closed()).toBe(CLOSE.refused);
    });
    expect((await log()).length).toBe(2);
  });

  it.each(TAKEN)("with %s is taken, and everybody can read it", async (_name, update) => {
    await attack(update, async (attacker) => {
      await until(() => attacker.heard.acks.at(-1) === 1, "taken");
    });
    expect((await log()).length).toBe(3);
  });
});

describe("every code the server closes with", () => {
  it("is explained to those who run it", () => {
    const operations = readFileSync(join(projectRoot, "docs", "operations.md"), "utf8");
    expect(Object.values(CLOSE).filter((code) => !operations.includes(`| ${code} |`))).toEqual([]);
  });
});
