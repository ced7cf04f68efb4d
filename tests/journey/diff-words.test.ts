import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptInOrder, outOfOrder } from "@/lib/journey/diff/kept-order";
import { changedWords } from "@/lib/journey/diff/words";

const shown = (before: string, after: string): string => changedWords(before, after)
  .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `[+${text}+]`)).join("");

describe("two texts word by word", () => {
  it("shows which words went and which came, and leaves the others alone", () => {
    expect(shown("No printer: some return contacts are about labels", "No printer: 38% of return contacts are about labels"))
      .toBe("No printer: [-some -][+38% of +]return contacts are about labels");
    expect(shown("No exchange: pays twice", "No exchange: pays twice, waits twice")).toContain("[+");
    expect(shown("", "New")).toBe("[+New+]");
    expect(shown("Gone", "")).toBe("[-Gone-]");
    expect(shown("Same", "Same")).toBe("Same");
  });

  it("loses no letter of either text, whatever they are", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.string({ unit: "grapheme", maxLength: 80 }), (before, after) => {
      const words = changedWords(before, after);
      const without = (kind: string): string => words.filter((part) => part.kind !== kind).map(({ text }) => text).join("");
      expect(without("added")).toBe(before);
      expect(without("removed")).toBe(after);
    }), { numRuns: 500 });
  });

  it("answers for ten thousand letters on each side that have nothing in common", () => {
    const [before, after] = ["a ".repeat(5_000), "b ".repeat(5_000)];
    expect(changedWords(before, after).map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });
});

describe("what kept its order", () => {
  it("is as much as possible: one thing that moved counts as one", () => {
    expect([...outOfOrder(["a", "b", "c", "d"], ["d", "a", "b", "c"])]).toEqual(["d"]);
    expect([...outOfOrder(["a", "b", "c", "d"], ["b", "c", "a", "d"])]).toEqual(["a"]);
    expect([...outOfOrder(["a", "b"], ["a", "b"])]).toEqual([]);
  });
  it("rises, and no longer run does", () => {
    fc.assert(fc.property(fc.shuffledSubarray(Array.from({ length: 8 }, (_, index) => index)), (positions) => {
      const kept = [...keptInOrder(positions)].sort((a, b) => a - b).map((index) => positions[index] ?? 0);
      expect(kept).toEqual([...kept].sort((a, b) => a - b));
      const longest = positions.reduce<number[]>((best, position, index) =>
        [...best, 1 + Math.max(0, ...best.filter((_, before) => before < index && (positions[before] ?? 0) < position))], []);
      expect(kept.length).toBe(Math.max(0, ...longest));
    }), { numRuns: 300 });
  });
});
