import { describe, expect, it } from "vitest";
import { idFromText, isId } from "@/lib/journey";
import { canonicalJson } from "@/lib/journey/export/canonical";

describe("the canonical form", () => {
  it("sorts keys by UTF-16 units and writes numbers and strings as ECMAScript does (RFC 8785, 3.2)", () => {
    const value = { "\u20ac": "Euro", "\r": "CR", "\ufb33": "Hebrew", "1": "One", "\ud83d\ude00": "Smiley", "\u0080": "Control", "\u00f6": "o" };
    expect(canonicalJson(value)).toBe('{"\\r":"CR","1":"One","\u0080":"Control","\u00f6":"o","\u20ac":"Euro","\ud83d\ude00":"Smiley","\ufb33":"Hebrew"}');
    expect(canonicalJson([1e30, 4.5, 0.002, 1e-27, -0, 333333333.33333329])).toBe("[1e+30,4.5,0.002,1e-27,0,333333333.3333333]");
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
  });

  it("refuses what JSON cannot say", () => {
    for (const value of [Number.NaN, Infinity, [undefined], "\ud800", { a: 1n }]) expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

it("makes the same id from the same text on every machine", () => {
  expect(idFromText("a:team")).toBe(idFromText("a:team"));
  expect(idFromText("a:team")).not.toBe(idFromText("b:team"));
  const ids = Array.from({ length: 20_000 }, (_, index) => idFromText(`${index}:team`));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every(isId)).toBe(true);
});
