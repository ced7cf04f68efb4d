import { describe, expect, it } from "vitest";
import { quoted } from "@/lib/journey/diff/names";

describe("words in a sentence about a change", () => {
  it("stand in one pair of quotation marks, also when they are or hold a quotation", () => {
    expect(quoted(" No printer ")).toBe("“No printer”");
    expect(quoted("“Why do I need a printer?”")).toBe("“Why do I need a printer?”");
    expect(quoted("“Have you got my boots?” is call reason no. 2.")).toBe("“‘Have you got my boots?’ is call reason no. 2.”");
    expect(quoted("“Hurry” and “wait”")).toBe("“‘Hurry’ and ‘wait’”");
  });
});
