import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card } from "@/lib/journey/model";
import { cellsToText, textToCells } from "@/lib/journey/paste/cells-text";
import { ownCard, readOwnCards, writeOwnCards } from "@/lib/journey/paste/own-cards";

const ID = "00000000-0000-4000-8000-0000000000a1";

describe("cells as a spreadsheet's table", () => {
  it("puts lanes down, steps across, and one card a line", () => {
    expect(cellsToText([[["Finds us"], ["Books", "Pays by \"card\""]], [[], ["Waits"]]])).toBe("Finds us\t\"Books\nPays by \"\"card\"\"\"\n\tWaits");
  });
  it("keeps a card's own lines together with bullets, and only then", () => {
    expect(cellsToText([[["one\ntwo", "three"], ["x"]]])).toBe("\"• one\ntwo\n• three\"\tx");
  });
  it("reads what spreadsheets write: quotes, lines within a cell, empty cells, Windows line ends", () => {
    expect(textToCells("a\t\"b\r\nc\"\r\n\t\"say \"\"no\"\"\"\r\n")).toEqual([[["a"], ["b", "c"]], [[], ["say \"no\""]]]);
  });
  it.each(["one line", "two\nlines", "\"quoted\nlines\"", ""])("is no table: %j", (text) => {
    expect(textToCells(text)).toBeNull();
  });
  it("comes back as it went, whatever the cards say", () => {
    const words = fc.string({ minLength: 1, maxLength: 30, unit: fc.constantFrom("a", "\"", "\n", "\t", ",", "•", " ", "é") })
      .map((text) => text.replace(/\n\s*/g, "\n").trim()).filter((text) => text !== "" && !/(^|\n)(?:[-–*•·]|\d{1,2}[.)])\s/.test(text));
    fc.assert(fc.property(fc.array(fc.array(fc.array(words, { maxLength: 3 }), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const filled = rows.filter((row) => row.some((cell) => cell.length > 0));
      fc.pre(filled.length === rows.length);
      expect(textToCells(cellsToText(rows))).toEqual(rows);
    }));
  });
});

describe("copied cards", () => {
  const card: Card = {
    id: ID, place: { stepId: ID, laneId: ID, order: "a" }, type: "pain-point", text: "No printer", clientId: 3, detail: "See tickets", departmentId: ID,
    confidence: "data", severity: "high", tags: ["label"], votes: { total: 4 }, ownerId: ID, evidenceIds: [ID], createdAt: "2026-03-01T10:00:00.000Z",
  };
  it("keep type, details and department; votes, evidence, owner and author stay behind", () => {
    const read = readOwnCards(writeOwnCards({ workspaceId: "w", cards: [ownCard(card, { row: 1, column: 2 }, "SU")] }));
    expect(read).toEqual({ workspaceId: "w", cards: [{
      row: 1, column: 2, type: "pain-point", text: "No printer", detail: "See tickets", departmentId: ID, departmentCode: "SU",
      confidence: "data", severity: "high", tags: ["label"],
    }] });
  });
  it.each(["", "null", "[]", "{}", "not json", "{\"throughline\":2,\"cards\":[]}", "{\"throughline\":1,\"cards\":[{\"row\":-1,\"column\":0,\"type\":\"note\"}]}"])(
    "are not read from %j", (json) => {
      expect(readOwnCards(json)).toBeNull();
    });
  it("lose what is odd about them and come in all the same", () => {
    const odd = { throughline: 1, cards: [{ row: 0, column: 0, type: "note", text: 7, departmentId: "x", severity: "huge", tags: [1, "a"], touchpoint: { nope: 1 }, authorId: ID }] };
    expect(readOwnCards(JSON.stringify(odd))).toEqual({ workspaceId: "", cards: [{ row: 0, column: 0, type: "note", text: "", tags: ["a"] }] });
  });
});
