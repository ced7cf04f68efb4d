import { describe, expect, it } from "vitest";
import { anchorForSlot, edgeScroll, slotAt } from "@/components/journey/drop-slot";

const CARDS = [{ start: 0, end: 40 }, { start: 46, end: 86 }];

describe("the slot under a dragged card", () => {
  it("is before a card in its upper half and behind it in its lower half", () => {
    expect(slotAt(CARDS, 10)).toBe(0);
    expect(slotAt(CARDS, 30)).toBe(1);
    expect(slotAt(CARDS, 60)).toBe(1);
    expect(slotAt(CARDS, 200)).toBe(2);
    expect(slotAt([], 5)).toBe(0);
  });
});

describe("where a dropped card stands", () => {
  it("is behind the card before its slot, or first", () => {
    expect(anchorForSlot(["a", "b"], 0, ["x"])).toBeNull();
    expect(anchorForSlot(["a", "b"], 1, ["x"])).toBe("a");
    expect(anchorForSlot(["a", "b"], 2, ["x"])).toBe("b");
  });
  it("does not count the card that is being moved", () => {
    expect(anchorForSlot(["a", "b", "c"], 3, ["a"])).toBe("c");
    expect(anchorForSlot(["a", "b", "c"], 2, ["a"])).toBe("b");
  });
  it("is nowhere new when it falls back on its own place", () => {
    expect(anchorForSlot(["a", "b", "c"], 1, ["b"])).toBeUndefined();
    expect(anchorForSlot(["a", "b", "c"], 2, ["b"])).toBeUndefined();
  });
  it("keeps several cards together behind the same one", () => {
    expect(anchorForSlot(["a", "b", "c"], 3, ["a", "c"])).toBe("b");
  });
});

describe("a drag near an edge", () => {
  it("scrolls faster the nearer it is, and not in the middle", () => {
    const view = { start: 100, end: 900 };
    expect(edgeScroll(500, view)).toBe(0);
    expect(edgeScroll(130, view)).toBeLessThan(0);
    expect(edgeScroll(101, view)).toBeLessThan(edgeScroll(140, view));
    expect(edgeScroll(890, view)).toBeGreaterThan(0);
  });
});
