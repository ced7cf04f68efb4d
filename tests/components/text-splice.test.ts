import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applySplice, rebaseSplice, shiftCaret, spliceBetween, type TextSplice } from "@/components/journey/text-splice";

const apply = (text: string, splices: readonly TextSplice[]): string => splices.reduce(applySplice, text);

describe("what a person typed", () => {
  it("is found from the text before and after", () => {
    expect(spliceBetween("boots", "boats")).toEqual({ index: 2, remove: 1, insert: "a" });
    expect(spliceBetween("boots", "boots")).toBeNull();
  });
  it("is where the caret says when letters are doubled", () => {
    expect(spliceBetween("aa", "aaa", 1)).toEqual({ index: 0, remove: 0, insert: "a" });
    expect(spliceBetween("aa", "aaa", 3)).toEqual({ index: 2, remove: 0, insert: "a" });
  });
  it("never cuts an emoji in two", () => {
    const splice = spliceBetween("😀", "😁");
    expect(splice).toEqual({ index: 0, remove: 2, insert: "😁" });
  });
  it("leads from any text to any other, wherever the caret was", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), fc.nat(40), (before, after, caret) => {
      const splice = spliceBetween(before, after, Math.min(caret, after.length));
      expect(splice ? applySplice(before, splice) : before).toBe(after);
    }));
  });
});

describe("typing while a colleague's letters arrive", () => {
  it("keeps both when they write in different places", () => {
    const remote = { index: 0, remove: 0, insert: "New " };
    expect(apply("New boots", rebaseSplice({ index: 5, remove: 0, insert: "!" }, remote))).toBe("New boots!");
  });
  it("does not delete letters that arrived inside what I select and replace", () => {
    const text = "wet feet";
    const remote = { index: 3, remove: 0, insert: " cold" };
    const mine = { index: 0, remove: 8, insert: "dry" };
    expect(apply(applySplice(text, remote), rebaseSplice(mine, remote))).toBe("dry cold");
  });
  it("does not delete twice what both deleted", () => {
    const text = "abcdef";
    const remote = { index: 1, remove: 3, insert: "" };
    expect(apply(applySplice(text, remote), rebaseSplice({ index: 2, remove: 3, insert: "" }, remote))).toBe("af");
  });
  it("keeps every letter of both, whatever they do", () => {
    const splice = (length: number) => fc.record({
      index: fc.nat(length), remove: fc.nat(length), insert: fc.string({ maxLength: 4 }),
    }).map(({ index, remove, insert }) => ({ index, remove: Math.min(remove, length - index), insert }));
    const both = fc.string({ maxLength: 12 }).chain((text) => fc.record({ text: fc.constant(text), mine: splice(text.length), theirs: splice(text.length) }));
    fc.assert(fc.property(both, ({ text, mine, theirs }) => {
      const result = apply(applySplice(text, theirs), rebaseSplice(mine, theirs));
      const gone = new Set<number>();
      for (const { index, remove } of [mine, theirs]) for (let i = index; i < index + remove; i++) gone.add(i);
      expect(result.length).toBe(text.length - gone.size + mine.insert.length + theirs.insert.length);
      expect(result).toContain(theirs.insert);
      expect(result).toContain(mine.insert);
    }));
  });
});

describe("my caret", () => {
  it("moves with what is written before it and stays before what is written behind it", () => {
    expect(shiftCaret(3, { index: 0, remove: 0, insert: "ab" })).toBe(5);
    expect(shiftCaret(3, { index: 3, remove: 0, insert: "ab" })).toBe(3);
    expect(shiftCaret(3, { index: 1, remove: 5, insert: "" })).toBe(1);
  });
});
