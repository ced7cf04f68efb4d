import { describe, expect, it } from "vitest";
import type { Doc } from "yjs";
import { applyCommands, read, type Card, type Command } from "@/lib/journey";
import { reoffer } from "@/lib/collaboration/client/reoffer";
import { textNow, unsentEditsOf } from "@/lib/collaboration/client/unsent-edits-of";
import type { StoredEdit } from "@/lib/collaboration/client/unsent";
import { CARD, contextOf, docWith, LANE, oneCard, OTHER_LANE, OTHER_STEP, SMALL_MAP, STAGE, STEP } from "./support/small-map";

const NEW = "20000000-0000-4000-8000-000000000001";

/** Does commands on a copy that is never sent, and notes them as a session would. */
const offline = (doc: Doc, batches: readonly (readonly Command[])[]): StoredEdit[] => batches.flatMap((commands, n) => {
  const edits = unsentEditsOf(doc, commands);
  applyCommands(doc, commands, contextOf("tom"));
  return edits().map((edit, i) => ({ key: `${n}-${i}`, edit }));
});
const offer = (doc: Doc, entries: readonly StoredEdit[], lostCard: (id: string) => Card | null = () => null) => reoffer({
  getMap: () => read(doc), textNow: (cardId, field) => textNow(doc, cardId, field), lostCard,
  run: (commands) => { applyCommands(doc, commands, contextOf("tom")); },
}, entries);
const letters = (words: string, index: number): Command[][] =>
  [...words].map((insert, i) => [{ type: "editCardText", id: CARD, index: index + i, remove: 0, insert }]);

describe("edits that never reached the server, on a map that went on without them", () => {
  it("put my words beside a colleague's", () => {
    const [mine, theirs] = [docWith(oneCard("Nine days")), docWith(oneCard("Nine days"))];
    const entries = offline(mine, letters(" of waiting", 9));
    applyCommands(theirs, [{ type: "setCardText", id: CARD, text: "More than Nine days" }], contextOf("sara"));
    expect(offer(theirs, entries)).toEqual([]);
    expect(textNow(theirs, CARD, "text")).toBe("More than Nine days of waiting");
  });

  it("do not say anything twice that had arrived after all", () => {
    const [mine, theirs] = [docWith(oneCard("Nine days")), docWith(oneCard("Nine days of waiting"))];
    const entries = offline(mine, [...letters(" of waiting", 9), [{ type: "addCard", id: NEW, stepId: STEP, laneId: LANE, text: "new" }]]);
    applyCommands(theirs, [{ type: "addCard", id: NEW, stepId: STEP, laneId: LANE, text: "new" }], contextOf("tom"));
    expect(offer(theirs, entries)).toEqual([]);
    expect(textNow(theirs, CARD, "text")).toBe("Nine days of waiting");
    expect(read(theirs).cards.size).toBe(2);
  });

  it("bring along cards, moves, fields, details, stages and deletions", () => {
    const [mine, theirs] = [docWith(oneCard("x")), docWith(oneCard("x"))];
    const entries = offline(mine, [
      [{ type: "addCard", id: NEW, stepId: STEP, laneId: LANE, text: "" }],
      [{ type: "editCardText", id: NEW, index: 0, remove: 0, insert: "new" }],
      [{ type: "moveCard", id: CARD, stepId: OTHER_STEP, laneId: OTHER_LANE }],
      [{ type: "setCardFields", id: CARD, severity: "high", detail: "see ticket" }],
      [{ type: "renameStage", id: STAGE, title: "Purchase" }],
      [{ type: "deleteLane", id: LANE }],
    ]);
    expect(offer(theirs, entries)).toEqual([]);
    const [now, then] = [read(theirs), read(mine)];
    expect(now.cards.get(CARD)).toMatchObject({ severity: "high", detail: "see ticket", place: { stepId: OTHER_STEP, laneId: OTHER_LANE } });
    expect(now.recovered.map(({ card }) => card.text)).toEqual(then.recovered.map(({ card }) => card.text));
    expect(now.stages[0]?.title).toBe("Purchase");
  });

  it("write a card again that the restored map does not have, with all its words", () => {
    const [mine, theirs] = [docWith(oneCard("Nine days")), docWith(SMALL_MAP)];
    const entries = offline(mine, letters(" of waiting", 9));
    const then = read(mine);
    expect(offer(theirs, entries, (id) => then.cards.get(id) ?? null)).toEqual([]);
    expect(read(theirs).cards.get(CARD)).toMatchObject({ text: "Nine days of waiting", place: { stepId: STEP, laneId: LANE } });
  });

  it("are named, not dropped, when there is no place for them any more", () => {
    const [mine, theirs] = [docWith(oneCard("Nine days")), docWith(oneCard("Nine days"))];
    const entries = offline(mine, [[{ type: "editCardText", id: CARD, index: 9, remove: 0, insert: "!" }], [{ type: "renameLane", id: LANE, title: "Acts" }]]);
    applyCommands(theirs, [{ type: "deleteCard", id: CARD }], contextOf("sara"));
    expect(offer(theirs, entries)).toEqual(["0-0"]);
    expect(read(theirs).lanes[0]?.title).toBe("Acts");
  });
});
