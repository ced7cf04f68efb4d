/** Rows and gaps: which change is treated with which, and what nobody treats yet. */
import { describe, expect, it } from "vitest";
import { read } from "@/lib/journey";
import type { MapModel } from "@/lib/journey";
import { diffMaps } from "@/lib/journey/diff/diff-maps";
import { createNames } from "@/lib/journey/diff/name-directory";
import { diffRows } from "@/lib/journey/diff/rows/diff-rows";
import { gapChangesOf, gapsOfRows, gapTitleFrom, suggestRows } from "@/lib/journey/diff/rows/row-gaps";
import { changedRows } from "@/lib/journey/diff/rows/shown-rows";
import type { GapChange } from "@/lib/journey/gaps/types";
import { importSample, sampleBytes } from "./support/samples";

const { file, docs } = importSample("northpeak.journey.json");
const [current, future] = docs.map(read) as [MapModel, MapModel];
const rows = changedRows(diffRows(diffMaps(current, future, { departmentFeelings: false }), createNames({ people: [], departments: [], metrics: [], channels: [] })));
const expected = JSON.parse(new TextDecoder().decode(sampleBytes("northpeak.expected.json"))) as { gaps: { total: number; rows: Record<string, number> } };
const gaps = file["gaps"] as unknown as { id: string; number: number; title: string; changes: GapChange[] }[];

describe("the gaps of the sample", () => {
  const { of, ungrouped } = gapsOfRows(rows, gaps);

  it("hold the rows that were counted by hand, and no row is lost", () => {
    const { total, rows: counts } = expected.gaps;
    const held = rows.filter(({ id }) => of.has(id));
    const ofMark = (mark: string): number => held.filter((row) => row.mark === mark).length;
    expect(new Set([...of.values()].flat().map(({ id }) => id)).size).toBe(total);
    expect(ofMark("changed")).toBe(counts["changed"]);
    expect(ofMark("added")).toBe(counts["added"]);
    expect(ofMark("removed")).toBe((counts["removed"] ?? 0) + (counts["plusGap7"] ?? 0));
    expect(held.length + ungrouped.length).toBe(rows.filter(({ id, goneAlong }) => of.has(id) || !goneAlong).length);
  });

  it("are found again from what a gap keeps of its rows", () => {
    const [first, second] = [ungrouped.slice(0, 3), ungrouped.slice(3, 6)];
    const made = [{ id: "a", number: 8, changes: gapChangesOf(first) }, { id: "b", number: 9, changes: gapChangesOf(second) }];
    const found = gapsOfRows(rows, [...gaps, ...made]).of;
    expect(first.map(({ id }) => found.get(id)?.map(({ number }) => number))).toEqual([[8], [8], [8]]);
    expect(second.map(({ id }) => found.get(id)?.map(({ number }) => number))).toEqual([[9], [9], [9]]);
    expect(gapTitleFrom(first)).toBe(first[0]?.after ?? first[0]?.before);
  });

  it("leave groups to suggest, of at least two rows each and none of them twice", () => {
    const groups = suggestRows(ungrouped);
    expect(groups.length).toBeGreaterThan(3);
    const suggested = groups.flatMap((group) => group.rows.map(({ id }) => id));
    expect(new Set(suggested).size).toBe(suggested.length);
    for (const group of groups) expect(group.rows.length).toBeGreaterThan(1);
    for (const id of suggested) expect(of.has(id)).toBe(false);
  });
});
