import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editsBetween, joinEdits, rebaseEdit, type TextEdit } from "@/lib/collaboration/client/rebase-text";
import type { Splice } from "@/lib/journey";

const apply = (text: string, splices: readonly Splice[]): string =>
  splices.reduce((all, { index, remove, insert }) => all.slice(0, index) + insert + all.slice(index + remove), text);
const edit = (before: string, index: number, remove: number, insert: string): TextEdit => ({ before, index, remove, insert });

describe("putting my edit into a text others went on with", () => {
  it.each([
    ["before theirs", edit("Nine days", 0, 0, "Waits: "), "Nine days without a word", "Waits: Nine days without a word"],
    ["behind theirs", edit("Nine days", 9, 0, " of waiting"), "Ten or Nine days", "Ten or Nine days of waiting"],
    ["into what they removed", edit("Nine long days", 5, 0, "very "), "Nine days", "Nine very days"],
    ["around what they wrote", edit("Nine days", 0, 9, "Ten"), "Nine whole days", "Tenwhole "],
    ["what arrived after all", edit("Nine", 4, 0, " days"), "Nine days", "Nine days"],
  ])("%s", (_name, mine, now, expected) => {
    expect(apply(now, rebaseEdit(mine, now))).toBe(expected);
  });

  it("keeps every letter a colleague wrote, puts in every letter of mine, and removes what one of us removed and no more", () => {
    const words = fc.nat(12).map((length) => "abcdefghijkl".slice(0, length));
    const theirs = fc.string({ unit: fc.constantFrom("X", "Y"), maxLength: 5 });
    const mine = fc.string({ unit: fc.constantFrom("M", "N"), minLength: 1, maxLength: 5 });
    fc.assert(fc.property(words, mine, theirs, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (base, my, their, a, b, c, d) => {
      const cut = (i: number, j: number) => { const at = i % (base.length + 1); return { at, len: j % (base.length - at + 1) }; };
      const [m, t] = [cut(a, b), cut(c, d)];
      const now = apply(base, [{ index: t.at, remove: t.len, insert: their }]);
      const merged = apply(now, rebaseEdit(edit(base, m.at, m.len, my), now));
      expect(merged).toContain(my);
      expect([...merged].filter((ch) => "XY".includes(ch)).join("")).toBe(their);
      const gone = base.slice(m.at, m.at + m.len) + base.slice(t.at, t.at + t.len);
      expect([...merged].filter((ch) => base.includes(ch)).join("")).toBe([...base].filter((ch) => !gone.includes(ch)).join(""));
    }), { numRuns: 500 });
  });

  it("is the edit itself when nobody changed anything", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
      const edits = editsBetween(before, after);
      expect(edits.reduce((text, one) => apply(text, rebaseEdit(one, text)), before)).toBe(after);
    }));
  });
});

describe("joining letters into words", () => {
  it("joins typing and backspacing in one place, whatever the order, into one edit with the same outcome", () => {
    const step = fc.record({ at: fc.nat(), remove: fc.nat(2), insert: fc.string({ maxLength: 2 }) });
    fc.assert(fc.property(fc.string({ maxLength: 8 }), fc.array(step, { maxLength: 6 }), (before, steps) => {
      let text = before;
      let all: TextEdit | null = null;
      for (const { at, remove, insert } of steps) {
        const index = at % (text.length + 1);
        const next = edit(text, index, Math.min(remove, text.length - index), insert);
        text = apply(text, [next]);
        if (!all) { all = next; continue; }
        const both: TextEdit | null = joinEdits(all, next);
        if (!both) return;
        all = both;
        expect(apply(before, [all])).toBe(text);
      }
    }), { numRuns: 1_000 });
  });

  it("does not join edits in two places: a colleague's words between them would be in the way", () => {
    expect(joinEdits(edit("Nine days", 0, 0, "X"), edit("XNine days", 10, 0, "Y"))).toBeNull();
  });
});
