/** Updates made to hurt: each is refused or does nothing, quickly, and the log stays as it was. */
import * as encoding from "lib0/encoding";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { DEFAULT_LIMITS } from "@/lib/config/limits";
import { DocumentIndex } from "@/server/realtime/document-index";
import { guardUpdate, type GuardVerdict } from "@/server/realtime/update-guard";

const LIMITS = DEFAULT_LIMITS.realtime;
const VICTIM = 1;
const ATTACKER = 2;

/** The victim has written one card. */
function knownMap(): { index: DocumentIndex; update: Uint8Array } {
  const doc = new Y.Doc();
  doc.clientID = VICTIM;
  doc.getMap("cards").set("a", new Y.Map([["text", new Y.Text("words")]]));
  const index = new DocumentIndex();
  const update = Y.encodeStateAsUpdate(doc);
  const verdict = guardUpdate(update, index, LIMITS);
  if (verdict.kind !== "new") throw new Error("the victim's card was not taken");
  index.apply(verdict.effect);
  return { index, update };
}
/** Variable-length numbers, and single bytes (`info`, strings) as they are. */
const raw = (...parts: (number | Uint8Array)[]): Uint8Array => encoding.encode((encoder) => {
  for (const part of parts) {
    if (typeof part === "number") encoding.writeVarUint(encoder, part);
    else encoding.writeUint8Array(encoder, part);
  }
});

/** CPU time, because the machine may be busy with something else. */
function judge(bytes: Uint8Array, index = knownMap().index): { verdict: GuardVerdict; ms: number } {
  const before = process.cpuUsage();
  const verdict = guardUpdate(bytes, index, LIMITS);
  const { user, system } = process.cpuUsage(before);
  return { verdict, ms: (user + system) / 1000 };
}
const GC_INFO = 0;
/** A text that stands to the right of something. */
const TEXT_AFTER = Uint8Array.of(0x84);
const X = Uint8Array.of(1, 0x78);

describe("the guard", () => {
  it.each([
    ["thirty million structs announced in seven bytes", raw(1, 30_000_000, ATTACKER, 0)],
    ["a clock jump to 2^52", raw(1, 1, ATTACKER, 0, GC_INFO, 2 ** 52, 0)],
    ["a clock jump by a deleted run", (() => {
      const encoder = new Y.UpdateEncoderV1();
      for (const number of [1, 1]) encoder.writeLen(number);
      encoder.writeClient(ATTACKER);
      encoder.writeLen(0);
      new Y.Item(Y.createID(ATTACKER, 0), null, null, null, null, "cards" as never, "x", new Y.ContentDeleted(2 ** 40)).write(encoder, 0);
      encoder.writeLen(0);
      return encoder.toUint8Array();
    })()],
    ["a struct that refers to itself", raw(1, 1, ATTACKER, 0, TEXT_AFTER, ATTACKER, 0, X, 0)],
    ["a struct without length", raw(1, 1, ATTACKER, 0, GC_INFO, 0, 0)],
    ["one client id in two places", raw(3, 1, ATTACKER, 0, GC_INFO, 1, 1, 3, 0, GC_INFO, 1, 1, ATTACKER, 1, GC_INFO, 1, 0)],
    ["a length beyond the end", raw(1, 1, ATTACKER, 0, TEXT_AFTER, VICTIM, 0, 200, 0x61)],
    ["nothing", new Uint8Array()],
    ["noise", Uint8Array.from({ length: 5_000 }, (_, i) => (i * 31) & 0xff)],
  ])("refuses %s", (_name, bytes) => {
    const { verdict, ms } = judge(bytes);
    expect(verdict.kind).toBe("refused");
    expect(ms).toBeLessThan(100);
  });

  it.each([
    ["a missing predecessor", raw(1, 1, ATTACKER, 5, GC_INFO, 1, 0)],
    ["a hole", raw(1, 2, ATTACKER, 0, 10, 3, GC_INFO, 1, 0)],
    ["a neighbour nobody has", raw(1, 1, ATTACKER, 0, TEXT_AFTER, 77, 3, X, 0)],
    ["a delete of what nobody has written", raw(0, 1, VICTIM, 1, 0, 2 ** 40)],
  ])("asks again for %s instead of keeping it", (_name, bytes) => {
    expect(judge(bytes).verdict).toEqual({ kind: "gap" });
  });

  it("does not hang on structs that wait for each other", () => {
    const update = raw(2, 1, 3, 0, TEXT_AFTER, ATTACKER, 0, X, 1, ATTACKER, 0, TEXT_AFTER, 3, 0, X, 0);
    expect(judge(update).verdict).toEqual({ kind: "refused", reason: "structs that wait for each other" });
  });

  it("strips another person's known clocks re-stated with other words", () => {
    const { index, update } = knownMap();
    const forged = Uint8Array.from(update);
    const at = Buffer.from(forged).indexOf("words");
    forged.set(Buffer.from("LIES!"), at);
    expect(judge(forged, index).verdict).toEqual({ kind: "nothing-new" });
    // The same with something new behind it: only that comes through.
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    doc.clientID = ATTACKER;
    doc.getMap("cards").set("b", "mine");
    const both = Y.encodeStateAsUpdate(doc);
    both.set(Buffer.from("LIES!"), Buffer.from(both).indexOf("words"));
    const { verdict } = judge(both, index);
    expect(verdict.kind === "new" && verdict.effect.clocks).toEqual([{ client: ATTACKER, from: 0, to: 1 }]);
    expect(verdict.kind === "new" && Buffer.from(verdict.effect.bytes).includes("LIES!")).toBe(false);
  });

  // Either is applied without a word, and throws in every page that has the map open once the thing is deleted.
  it("refuses a letter between the letters of two texts, which would tie them together", () => {
    const doc = new Y.Doc();
    doc.clientID = VICTIM;
    const [a, b] = [new Y.Text("a"), new Y.Text("b")];
    doc.getMap("cards").set("one", a);
    doc.getMap("cards").set("other", b);
    const index = new DocumentIndex();
    const known = guardUpdate(Y.encodeStateAsUpdate(doc), index, LIMITS);
    if (known.kind === "new") index.apply(known.effect);
    // Clocks: text one 0, its letter 1, text other 2, its letter 3.
    const between = (left: number, right: number) => raw(1, 1, ATTACKER, 0, Uint8Array.of(0xc4), VICTIM, left, VICTIM, right, X, 0);
    expect(judge(between(1, 3), index).verdict).toEqual({ kind: "refused", reason: "a struct between neighbours of two places" });
    // Also where the page had stopped and goes on.
    const start = guardUpdate(raw(1, 1, ATTACKER, 0, TEXT_AFTER, VICTIM, 1, X, 0), index, LIMITS);
    if (start.kind === "new") index.apply(start.effect);
    const longer = raw(1, 1, ATTACKER, 0, Uint8Array.of(0xc4), VICTIM, 1, VICTIM, 3, Uint8Array.of(2, 0x78, 0x79), 0);
    expect(judge(longer, index).verdict.kind).toBe("refused");
  });

  it("refuses a value that stands before the value of a map's key", () => {
    // Of the victim's clocks 0 is the card, 1 its text, 2 to 6 the letters.
    expect(judge(raw(1, 1, ATTACKER, 0, Uint8Array.of(0x48), VICTIM, 1, 1, Uint8Array.of(120), 0)).verdict)
      .toEqual({ kind: "refused", reason: "a value before another value of a map" });
    expect(judge(raw(1, 1, ATTACKER, 0, Uint8Array.of(0x88), VICTIM, 1, 1, Uint8Array.of(120), 0)).verdict.kind).toBe("new");
  });

  it("refuses two values under one key of a map, unless they are gone", () => {
    const [values, key, deleted] = [Uint8Array.of(0x28), Uint8Array.of(1, 0x6b), 1];
    const root = [1, Uint8Array.of(5), Uint8Array.from(Buffer.from("cards"))];
    const two = (...deletes: number[]) => raw(1, 1, ATTACKER, 0, values, ...root, key, 2, Uint8Array.of(120, 121), ...deletes);
    expect(judge(two(0)).verdict).toEqual({ kind: "refused", reason: "several values for one key of a map" });
    expect(judge(two(1, ATTACKER, 1, 1, deleted)).verdict.kind).toBe("refused");
    expect(judge(two(1, ATTACKER, 1, 0, 2)).verdict.kind).toBe("new");
  });

  it("forgets where something stood that was never saved: its clocks may bring something else", () => {
    const { index } = knownMap();
    const first = guardUpdate(raw(1, 1, ATTACKER, 0, TEXT_AFTER, VICTIM, 2, X, 0), index, LIMITS);
    if (first.kind !== "new") throw new Error("not taken");
    index.expect(first.effect);
    const place = () => index.sequences.placeOf(ATTACKER, 0);
    expect(place()).toEqual({ client: VICTIM, clock: 1 });
    index.forget(first.effect);
    expect(place()).toBeUndefined();
  });

  it("refuses types nested a thousand levels deep, in one update or in many", () => {
    const doc = new Y.Doc();
    doc.clientID = ATTACKER;
    const index = new DocumentIndex();
    const verdicts: GuardVerdict[] = [];
    const refused = () => verdicts.at(-1)?.kind === "refused";
    let levels = 0;
    doc.on("update", (bytes: Uint8Array) => {
      const verdict = guardUpdate(bytes, index, LIMITS);
      verdicts.push(verdict);
      if (verdict.kind === "new") index.apply(verdict.effect);
    });
    let map = doc.getMap("cards");
    const nest = () => {
      const inner = new Y.Map<unknown>();
      map.set("a", inner);
      map = inner;
      levels += 1;
    };
    while (!refused() && levels < 1_000) nest();
    expect(refused()).toBe(true);
    expect(levels).toBeLessThan(300);
    expect(judge(Y.encodeStateAsUpdate(doc), new DocumentIndex()).verdict.kind).toBe("refused");
  });

  it("takes thousands of types side by side", () => {
    const doc = new Y.Doc();
    doc.getArray("list").push(Array.from({ length: 3_000 }, () => new Y.Map()));
    for (let i = 0; i < 50; i += 1) doc.getArray("list").push([new Y.Map()]);
    expect(judge(Y.encodeStateAsUpdate(doc)).verdict.kind).toBe("new");
  });

  it("refuses values nested so deeply that reading them overflows the stack", () => {
    let value: unknown = 1;
    for (let i = 0; i < 5_000; i += 1) value = [value];
    const doc = new Y.Doc();
    doc.getMap("cards").set("deep", value);
    expect(judge(Y.encodeStateAsUpdate(doc)).verdict.kind).toBe("refused");
  });

  it.each([
    ["sub-documents", (doc: Y.Doc) => doc.getMap("cards").set("x", new Y.Doc())],
    ["XML", (doc: Y.Doc) => doc.getMap("cards").set("x", new Y.XmlElement("script"))],
    ["formatted text", (doc: Y.Doc) => doc.getText("t").insert(0, "bold", { bold: true })],
    ["embeds", (doc: Y.Doc) => doc.getText("t").insertEmbed(0, { image: "x" })],
  ])("refuses %s, which maps do not use", (_name, write) => {
    const doc = new Y.Doc();
    write(doc);
    expect(judge(Y.encodeStateAsUpdate(doc)).verdict.kind).toBe("refused");
  });

  it("lets unknown roots and odd values pass: reading a map ignores them", () => {
    const doc = new Y.Doc();
    doc.getMap("__proto__").set("constructor", { __proto__: 1, x: Number.NaN });
    doc.getArray("elsewhere").insert(0, [null, true, new Uint8Array([1])]);
    expect(judge(Y.encodeStateAsUpdate(doc)).verdict.kind).toBe("new");
  });
});
