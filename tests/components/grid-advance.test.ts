import { describe, expect, it } from "vitest";
import { advance, NO_COLUMNS, withSeen, type RowPlan } from "@/components/journey/grid-advance";
import { columnsInView, columnsToDraw, covers, type Span } from "@/components/journey/grid-window";

const COUNT = 65;
const seenAt = (left: number): Span => columnsInView(left, 1_290, 176, COUNT);
const LANES = ["heads", "actions", "thoughts", "touchpoints", "notes"];
const OUT_OF_VIEW = "notes";

/** The window of a map somebody scrolls through, `perFrame` pixels at a time. */
function scrollThrough(lefts: readonly number[], frame: (drawn: ReadonlyMap<string, Span>, seen: Span, added: number) => void) {
  let drawn = new Map(LANES.map((id) => [id, columnsToDraw(seenAt(lefts[0] ?? 0), COUNT)]));
  const plans = (seen: Span): RowPlan[] => LANES.map((id) => ({
    id, drawn: drawn.get(id) ?? NO_COLUMNS, goal: columnsToDraw(seen, COUNT), seen: id !== OUT_OF_VIEW,
  }));
  const width = ({ from, to }: Span) => to - from;
  for (const left of lefts) {
    const seen = seenAt(left);
    const before = drawn;
    drawn = new Map(plans(seen).map((plan) => [plan.id, withSeen(plan, seen)]));
    const step = advance(plans(seen), seen);
    if (step) drawn = new Map([...drawn, [step.id, step.span]]);
    const added = LANES.reduce((sum, id) => {
      const [was, is] = [before.get(id) ?? NO_COLUMNS, drawn.get(id) ?? NO_COLUMNS];
      return sum + width(is) - Math.max(0, Math.min(was.to, is.to) - Math.max(was.from, is.from));
    }, 0);
    frame(drawn, seen, added);
  }
  return { drawn, plans };
}

describe("what is drawn while the map scrolls", () => {
  it("shows everything in view in every frame, however far a frame scrolls", () => {
    const lefts = Array.from({ length: 60 }, (_, index) => (index * 977) % (COUNT * 176 - 1_290));
    scrollThrough(lefts, (drawn, seen) => {
      for (const id of LANES) if (id !== OUT_OF_VIEW) expect(covers(drawn.get(id) ?? NO_COLUMNS, seen), id).toBe(true);
    });
  });

  it("never draws more than one cell in a frame while a drag scrolls at its fastest, to the right and back", () => {
    const right = Array.from({ length: 400 }, (_, index) => index * 18);
    scrollThrough([...right, ...[...right].reverse()], (_, __, added) => expect(added).toBeLessThanOrEqual(1));
  });

  it("has drawn everything around the view some frames after the map stands still", () => {
    const lefts = [...Array.from({ length: 100 }, (_, index) => index * 60), ...Array.from({ length: 60 }, () => 5_940)];
    const { drawn, plans } = scrollThrough(lefts, () => undefined);
    const goal = columnsToDraw(seenAt(5_940), COUNT);
    for (const id of LANES) expect(drawn.get(id)).toEqual(goal);
    expect(advance(plans(seenAt(5_940)), seenAt(5_940))).toBeNull();
  });

  it("draws a row that comes near from the columns in view on, and takes one that is far away piece by piece", () => {
    const seen: Span = { from: 20, to: 28 };
    const goal: Span = { from: 18, to: 30 };
    expect(advance([{ id: "notes", drawn: NO_COLUMNS, goal, seen: false }], seen)).toEqual({ id: "notes", span: { from: 20, to: 21 } });
    expect(advance([{ id: "notes", drawn: goal, goal: NO_COLUMNS, seen: false }], seen)).toEqual({ id: "notes", span: { from: 18, to: 29 } });
    expect(advance([{ id: "notes", drawn: { from: 18, to: 19 }, goal: NO_COLUMNS, seen: false }], seen)).toEqual({ id: "notes", span: NO_COLUMNS });
  });

  it("serves first the row whose end one would see first", () => {
    const seen: Span = { from: 20, to: 28 };
    const goal: Span = { from: 18, to: 32 };
    const rows: RowPlan[] = [
      { id: "far", drawn: { from: 18, to: 31 }, goal, seen: true }, { id: "near", drawn: { from: 18, to: 28 }, goal, seen: true },
      { id: "unseen", drawn: { from: 18, to: 28 }, goal, seen: false },
    ];
    expect(advance(rows, seen)?.id).toBe("near");
  });
});
