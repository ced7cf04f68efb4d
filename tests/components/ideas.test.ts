/** What looks like an idea, and what like a fact. */
import { describe, expect, it } from "vitest";
import { isAssumed } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/card-details";
import type { Card } from "@/lib/journey/model";

const card = (more: Partial<Card> = {}): Card => ({ id: "c", type: "touchpoint", text: "QR code", clientId: 1, place: { stepId: "s", laneId: "l", order: "a" }, ...more });
const on = (state: "current" | "future", evidenceCounts = {}) => ({ evidenceCounts, map: { state } });

describe("a card that is new in a future", () => {
  it("is an idea until evidence or a metric backs it", () => {
    expect(isAssumed(card(), on("future"))).toBe(true);
    expect(isAssumed(card({ metricId: "m" }), on("future"))).toBe(false);
    expect(isAssumed(card({ evidenceIds: ["e"] }), on("future", { e: 3 }))).toBe(false);
    expect(isAssumed(card({ evidenceIds: ["e"] }), on("future", { e: 0 }))).toBe(true);
    expect(isAssumed(card({ confidence: "validated" }), on("future"))).toBe(false);
  });
  it("is no idea when it came from today, or is what a department notes", () => {
    expect(isAssumed(card({ derivedFromId: "today" }), on("future"))).toBe(false);
    expect(isAssumed(card({ type: "note" }), on("future"))).toBe(false);
  });
});

describe("a card of today", () => {
  it("is assumed only where somebody says so", () => {
    expect(isAssumed(card(), on("current"))).toBe(false);
    expect(isAssumed(card({ confidence: "assumption" }), on("current"))).toBe(true);
    expect(isAssumed(card({ confidence: "assumption", evidenceIds: ["e"] }), on("current", { e: 1 }))).toBe(false);
  });
});
