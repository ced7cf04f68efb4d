import { describe, expect, it } from "vitest";
import { formatCardTime } from "@/components/journey/card-time";
import { bylineOf, cardLabel, type CardDetails } from "@/components/journey/card-view";
import { formatMetricValue, metricBar } from "@/components/journey/metric-value";
import { groupTouchpoints } from "@/components/journey/touchpoint-groups";
import type { Card } from "@/lib/journey/model";
import type { MetricKind } from "@/lib/journey/model";

const card = (fields: Partial<Card>): Card => ({
  id: "1", place: { stepId: "s", laneId: "l", order: "a" }, type: "note", text: "Two sizes", clientId: 1, ...fields,
});
const details = (fields: Partial<CardDetails>): CardDetails => ({
  card: card({}), department: null, author: "Priya", forDepartment: false, time: "10:42", evidence: 0, metric: null, channelName: null,
  assumed: false, recent: false, typing: null, pin: null, ...fields,
});
const SALES = { id: "d", name: "Sales", code: "SA", colour: "#2457E6" };

describe("when a card was written", () => {
  const now = new Date(2026, 10, 21, 10, 52);
  const at = (...parts: [number, number, number, number?, number?]) => formatCardTime(new Date(...parts).toISOString(), now);
  it("is a time today, a weekday this week, then a date", () => {
    expect(at(2026, 10, 21, 10, 42)).toBe("10:42");
    expect(at(2026, 10, 16, 9)).toBe("Mon");
    expect(at(2026, 10, 14, 9)).toBe("14 Nov");
    expect(at(2025, 10, 14, 9)).toBe("14 Nov 2025");
    expect(formatCardTime("yesterday", now)).toBe("");
  });
});

describe("what a card says about itself", () => {
  it("names kind, words, marks and whose it is", () => {
    const pain = details({ card: card({ type: "pain-point", text: "No scan", severity: "high" }), evidence: 63, department: SALES, time: "12 Aug" });
    expect(cardLabel(pain)).toBe("Pain point: No scan, high severity, 63 pieces of evidence, Sales, by Priya, 12 Aug");
  });
  it("says for whom it speaks when the department is not one of the author's", () => {
    expect(bylineOf(details({ department: SALES, forDepartment: true }))).toBe("Priya for Sales");
    expect(bylineOf(details({ author: null }))).toBe("Someone");
  });
});

describe("a metric", () => {
  it("is written the way people write it", () => {
    const metric = (kind: MetricKind, unit?: string) => ({ kind, ...(unit ? { unit } : {}) });
    expect(formatMetricValue(metric("rate", "%"), 34)).toBe("34%");
    expect(formatMetricValue(metric("count", "visits"), 18_000)).toBe("18k");
    expect(formatMetricValue(metric("nps", "points"), -12)).toBe("−12");
    expect(formatMetricValue(metric("nps", "points"), 15)).toBe("+15");
  });
  it("draws shares as they are and everything else against the larger end", () => {
    expect(metricBar({ kind: "rate", unit: "%", baseline: { value: 34 }, target: { value: 40 } })).toEqual({ baseline: 34, target: 40 });
    expect(metricBar({ kind: "time", baseline: { value: 9 }, target: { value: 3 } })).toEqual({ baseline: 90, target: 30 });
    expect(metricBar({ kind: "rate" })).toBeNull();
  });
});

describe("touchpoints of a cell", () => {
  it("share a chip when they share a channel, in the order of their first", () => {
    const touchpoint = (id: string, channel?: string) => card({ id, type: "touchpoint", ...(channel ? { touchpoint: { channel } } : {}) });
    const groups = groupTouchpoints([touchpoint("1", "parcel"), touchpoint("2", "email"), touchpoint("3", "parcel"), touchpoint("4"), touchpoint("5")]);
    expect(groups.map(({ channel, cards }) => [channel, cards.map(({ id }) => id)])).toEqual([
      ["parcel", ["1", "3"]], ["email", ["2"]], [null, ["4"]], [null, ["5"]],
    ]);
  });
});
