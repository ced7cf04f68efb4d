import { describe, expect, it } from "vitest";
import { createUnsentLedger, type StoredEdit, type UnsentEdit } from "@/lib/collaboration/client/unsent";

const ledgerWith = () => {
  const kept = new Map<string, StoredEdit>();
  const counts: number[] = [];
  const store = { put: (entry: StoredEdit) => { kept.set(entry.key, entry); }, drop: (keys: readonly string[]) => { keys.forEach((key) => kept.delete(key)); } };
  let now = 1_000;
  const ledger = createUnsentLedger(7, store, () => (now += 1), (count) => { counts.push(count); });
  return { ledger, kept, counts };
};
const letter = (before: string, insert: string, cardId = "card"): UnsentEdit =>
  ({ kind: "text", cardId, field: "text", edit: { before, index: before.length, remove: 0, insert } });
const move: UnsentEdit = { kind: "commands", commands: [{ type: "deleteCard", id: "card" }] };

describe("edits the server does not have yet", () => {
  it("wait until the frame that carried them is acknowledged, and not a frame less", () => {
    const { ledger, kept } = ledgerWith();
    ledger.add(letter("", "a"), 2);
    ledger.add(letter("a", "b"), 3);
    ledger.acked(1);
    expect(ledger.count).toBe(2);
    ledger.acked(2);
    expect(ledger.count).toBe(1);
    ledger.acked(3);
    expect([ledger.count, kept.size]).toEqual([0, 0]);
  });

  it("count as one change per place while they can't leave, as a person would count", () => {
    const { ledger, kept } = ledgerWith();
    ["N", "i", "n", "e"].forEach((insert, i) => { ledger.add(letter("Nine".slice(0, i), insert), null); });
    expect(ledger.count).toBe(1);
    ledger.add(letter("", "x", "another card"), null);
    ledger.add(move, null);
    ledger.add(move, null);
    expect(ledger.count).toBe(4);
    expect([...kept.values()][0]?.edit).toEqual({ kind: "text", cardId: "card", field: "text", edit: { before: "", index: 0, remove: 0, insert: "Nine" } });
  });

  it("are not on their way any more when the connection is lost", () => {
    const { ledger } = ledgerWith();
    ledger.add(letter("", "a"), 5);
    ledger.connectionLost();
    ledger.acked(5);
    expect(ledger.count).toBe(1);
    ledger.answered(1);
    ledger.acked(1);
    expect(ledger.count).toBe(0);
  });

  it("of an earlier page wait as well, until this page has handed everything over", () => {
    const { ledger, kept, counts } = ledgerWith();
    const earlier: StoredEdit[] = [{ key: "000000000000005-3-000000000", edit: move }, { key: "000000000000006-3-000000001", edit: letter("", "a") }];
    earlier.forEach((entry) => kept.set(entry.key, entry));
    ledger.takeOver(earlier);
    expect([ledger.count, counts.at(-1)]).toEqual([2, 2]);
    ledger.acked(0);
    expect(ledger.count).toBe(2);
    ledger.answered(1);
    ledger.acked(1);
    expect([ledger.count, kept.size]).toEqual([0, 0]);
  });

  it("never joins my letters to those of an earlier page: they have two owners in the store", () => {
    const { ledger, kept } = ledgerWith();
    ledger.takeOver([{ key: "000000000000005-3-000000000", edit: letter("", "a") }]);
    ledger.add(letter("a", "b"), null);
    expect(ledger.count).toBe(2);
    expect([...kept.keys()].every((key) => key.includes("-7-"))).toBe(true);
  });

  it("are kept in the order they were made", () => {
    const { ledger, kept } = ledgerWith();
    for (let i = 0; i < 12; i += 1) ledger.add({ kind: "commands", commands: [{ type: "deleteCard", id: String(i) }] }, null);
    const sorted = [...kept.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    expect(sorted.map(({ edit }) => edit)).toEqual(ledger.entries().map(({ edit }) => edit));
  });
});
