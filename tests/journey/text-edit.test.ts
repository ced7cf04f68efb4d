import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { cleanText, textDifference } from "@/lib/journey/text-edit";
import { runs } from "./support/runs";

const apply = (text: string, splices: ReturnType<typeof textDifference>): string =>
  splices.reduce((now, { index, remove, insert }) => now.slice(0, index) + insert + now.slice(index + remove), text);
const words = fc.string({ unit: fc.oneof(fc.constantFrom("a", "b", " ", "👢", "🥾", "é"), fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 })), maxLength: 40 });

describe("the difference of two texts", () => {
  it("turns one into the other, in a Y.Text as in a string", () => {
    fc.assert(fc.property(words, words, (before, after) => {
      const splices = textDifference(before, after);
      expect(apply(before, splices)).toBe(after);
      const text = new Y.Doc().getText("t");
      text.insert(0, before);
      for (const { index, remove, insert } of splices) {
        text.delete(index, remove);
        text.insert(index, insert);
      }
      expect(text.toString()).toBe(after);
    }), runs(500));
  });

  it("touches only what differs", () => {
    expect(textDifference("No printer at home", "No printer at home")).toEqual([]);
    expect(textDifference("one two three", "one 2 three!")).toEqual([
      { index: 13, remove: 0, insert: "!" }, { index: 4, remove: 3, insert: "2" },
    ]);
    expect(textDifference("", "new")).toEqual([{ index: 0, remove: 0, insert: "new" }]);
  });

  it("never cuts a character in half", () => {
    const splices = textDifference("x👢y", "x🥾y");
    expect(splices).toEqual([{ index: 1, remove: 2, insert: "🥾" }]);
  });

  it("is quick for long texts that have nothing in common", () => {
    const [before, after] = ["ab".repeat(5_000), "cd".repeat(5_000)];
    expect(textDifference(before, after)).toHaveLength(1);
  });
});

it("cleans what not every replica can hold", () => {
  expect(cleanText("a\r\nb\rc\u0000d\ud800e\udc00f👢")).toBe("a\nb\ncd\ufffde\ufffdf👢");
});
