import { describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { applyCommands, cardText, read } from "@/lib/journey";
import { context, copyOf, idOf, meet, plainDoc, smallMap, textsIn } from "./support/small-map";

const [card, other] = [idOf("card", 1), idOf("card", 2)];
function twoPeople(): readonly [Y.Doc, Y.Doc] {
  const mine = smallMap();
  return [mine, copyOf(mine, 2)];
}

describe("two people at once", () => {
  it("who delete and edit the same card lose no word", () => {
    const [mine, yours] = twoPeople();
    applyCommands(mine, [{ type: "deleteCard", id: card }], context());
    applyCommands(yours, [{ type: "editCardText", id: card, index: 13, remove: 0, insert: " at night" }], context());
    meet(mine, yours);
    for (const doc of [mine, yours]) {
      expect(read(doc).recovered.map((entry) => entry.card.text)).toEqual(["Reads reviews at night"]);
    }
    applyCommands(mine, [{ type: "restoreCard", id: card }], context());
    expect(textsIn(mine, 1, 1)).toContain("Reads reviews at night");
  });

  it("who delete a lane and write in it lose no card", () => {
    const [mine, yours] = twoPeople();
    applyCommands(mine, [{ type: "deleteLane", id: idOf("lane", 1) }, { type: "deleteStage", id: idOf("stage", 1) }], context());
    applyCommands(yours, [
      { type: "addCard", stepId: idOf("step", 1), laneId: idOf("lane", 1), text: "new here" },
      { type: "addCard", stepId: idOf("step", 1), laneId: idOf("lane", 3), text: "and here" },
    ], context());
    meet(mine, yours);
    const recovered = read(mine).recovered.map((entry) => `${entry.card.text}: ${entry.reason}`);
    expect(recovered).toEqual(expect.arrayContaining(["new here: lane-gone", "and here: step-gone"]));
  });

  it("who move the same card leave it in one place, and everybody in the same", () => {
    const [mine, yours] = twoPeople();
    applyCommands(mine, [{ type: "moveCard", id: card, stepId: idOf("step", 2), laneId: idOf("lane", 1) }], context());
    applyCommands(yours, [{ type: "moveCard", id: card, stepId: idOf("step", 3), laneId: idOf("lane", 3) }], context());
    meet(mine, yours);
    const cells = [...read(mine).cells].filter(([, ids]) => ids.includes(card)).map(([key]) => key);
    expect(cells).toHaveLength(1);
    // One value: never my step with your lane.
    expect([`${idOf("step", 2)}|${idOf("lane", 1)}`, `${idOf("step", 3)}|${idOf("lane", 3)}`]).toContain(cells[0]);
    expect(plainDoc(mine)).toEqual(plainDoc(yours));
  });

  it("who insert at the same spot get both cards, with keys that leave room between them", () => {
    const [mine, yours] = twoPeople();
    const at = { type: "addCard", stepId: idOf("step", 1), laneId: idOf("lane", 1), after: card } as const;
    applyCommands(mine, [{ ...at, text: "mine" }], context());
    applyCommands(yours, [{ ...at, text: "yours" }], context());
    meet(mine, yours);
    const texts = textsIn(mine, 1, 1);
    expect([...texts].sort()).toEqual(["Asks a friend", "Reads reviews", "mine", "yours"]);
    expect(texts.slice(1, 3).sort()).toEqual(["mine", "yours"]);
    const [, first] = read(mine).cells.get(`${idOf("step", 1)}|${idOf("lane", 1)}`) ?? [];
    applyCommands(mine, [{ ...at, after: first, text: "between" }], context());
    expect(textsIn(mine, 1, 1)[2]).toBe("between");
  });

  it("who get the same order key still see the same order", () => {
    const [mine, yours] = twoPeople();
    const unlucky = context({ random: () => 0.5 });
    for (const [doc, ids] of [[mine, [22, 24]], [yours, [21, 23]]] as const) {
      for (const id of ids) {
        applyCommands(doc, [{
          type: "addCard", id: idOf("card", id), stepId: idOf("step", 3), laneId: idOf("lane", 1), text: `${id}`, after: null,
        }], unlucky);
      }
    }
    meet(mine, yours);
    expect(textsIn(mine, 3, 1)).toEqual(["23", "24", "21", "22"]);
    expect(textsIn(yours, 3, 1)).toEqual(textsIn(mine, 3, 1));
    applyCommands(mine, [{
      type: "addCard", stepId: idOf("step", 3), laneId: idOf("lane", 1), text: "between", after: idOf("card", 23),
    }], unlucky);
    expect(textsIn(mine, 3, 1)).toEqual(["23", "between", "24", "21", "22"]);
  });

  it("who type in the same text keep each other's letters, even when one replaces it", () => {
    const [mine, yours] = twoPeople();
    applyCommands(mine, [{ type: "setCardText", id: card, text: "She reads reviews twice" }], context());
    applyCommands(yours, [{ type: "editCardText", id: card, index: 5, remove: 0, insert: " the" }], context());
    meet(mine, yours);
    expect(cardText(mine, card)?.toString()).toBe("She reads the reviews twice");
    expect(plainDoc(mine)).toEqual(plainDoc(yours));
  });

  it("who both begin the first detail of a card keep both", () => {
    const [mine, yours] = twoPeople();
    applyCommands(mine, [{ type: "setCardFields", id: other, detail: "From me." }], context());
    applyCommands(yours, [{ type: "setCardFields", id: other, detail: "From you." }], context());
    meet(mine, yours);
    const detail = read(mine).cards.get(other)?.detail ?? "";
    expect(detail).toContain("From me.");
    expect(detail).toContain("From you.");
  });
});
