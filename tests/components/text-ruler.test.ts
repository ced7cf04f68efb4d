import { describe, expect, it } from "vitest";
import { cellHeight, chipsHeight } from "@/components/journey/card-height";
import { createTextRuler } from "@/components/journey/text-ruler";

/** Every letter ten pixels wide. */
const ruler = createTextRuler(() => 10);

describe("the lines a text takes", () => {
  it("are counted as the cards wrap it", () => {
    expect(ruler.lines("", 100)).toBe(1);
    expect(ruler.lines("one two three", 80)).toBe(2);
    expect(ruler.lines("one two three", 70)).toBe(2);
    expect(ruler.lines("one two three", 50)).toBe(3);
  });
  it("let a space hang over the end and break at hyphens and new lines", () => {
    expect(ruler.lines("one two", 30)).toBe(2);
    expect(ruler.lines("pay-off", 40)).toBe(2);
    expect(ruler.lines("a\nb\n\nc", 100)).toBe(4);
  });
  it("break inside a word only when it is longer than a line", () => {
    expect(ruler.lines("abcdefghijkl", 50)).toBe(3);
    expect(ruler.lines("ab cdefghij", 50)).toBe(3);
  });
});

describe("the height of a cell", () => {
  it("is that of its cards, the room between them, and the button for more", () => {
    expect(cellHeight("pain-points", [], false)).toBe(40);
    expect(cellHeight("pain-points", [30, 30], false)).toBe(79);
    expect(cellHeight("pain-points", [30, 30], true)).toBe(109);
    expect(cellHeight("moments-of-truth", [], false)).toBe(46);
  });
  it("has a second row of chips only when the first is full", () => {
    const rulers = { words: ruler, voice: ruler, rem: 1 };
    expect(chipsHeight(["Web", null, null], 176, rulers)).toBe(24);
    expect(chipsHeight(["Web", null, null, null, null, null], 176, rulers)).toBe(52);
  });
});
