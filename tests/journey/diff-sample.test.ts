import { describe, expect, it } from "vitest";
import { read } from "@/lib/journey";
import type { Card, MapModel } from "@/lib/journey";
import { diffMaps } from "@/lib/journey/diff/diff-maps";
import { importSample, sampleBytes } from "./support/samples";

const expected = JSON.parse(new TextDecoder().decode(sampleBytes("northpeak.expected.json")));
const v8 = importSample("northpeak.journey.json").docs.map(read) as [MapModel, MapModel];

describe("northpeak", () => {
  it("counts", () => {
    const diff = diffMaps(v8[0], v8[1], { departmentFeelings: false });
    const { note: _n, ...want } = expected.diff.currentToFutureCards;
    console.log(diff.cards, want);
    for (const c of diff.changes) console.log(c.part, c.kind, (c.before as Card)?.text ?? (c.before as any)?.title ?? (c.before as any)?.value, "→", (c.after as Card)?.text ?? (c.after as any)?.title ?? (c.after as any)?.value, JSON.stringify(c.fields).slice(0, 160));
    expect(diff.cards).toEqual(want);
  });
});
