import { describe, expect, it } from "vitest";
import { layoutGrid } from "@/components/journey/grid-layout";
import type { GridPosition } from "@/components/journey/grid-position";
import { parsePositionKey, positionKey } from "@/components/journey/grid-position";
import { navigateGrid, type GridContents, type GridMove } from "@/components/journey/navigate-grid";
import type { Lane, LaneType, Stage } from "@/lib/journey/model";

const stage = (id: string, stepIds: readonly string[]): Stage => ({
  id, title: id, order: "a", steps: stepIds.map((stepId) => ({ id: stepId, title: stepId, stageId: id, order: "a" })),
});
const lane = (id: string, type: LaneType, hidden = false): Lane => ({ id, type, title: id, order: "a", hidden, collapsed: false });

const grid = layoutGrid(
  [stage("S1", ["a"]), stage("S2", ["b", "c"]), stage("S3", [])],
  [lane("do", "actions"), lane("gone", "needs", true), lane("feel", "feelings"), lane("back", "backstage")],
);
const cells: Readonly<Record<string, readonly string[]>> = { "a|do": ["x", "y"], "b|do": ["z"], "a|back": ["w"] };
const contents: GridContents = {
  cardsIn: (stepId, laneId) => cells[`${stepId}|${laneId}`] ?? [],
  hasMore: (stepId, laneId) => stepId === "b" && laneId === "do",
  placeOf: (cardId) => {
    const found = Object.entries(cells).find(([, ids]) => ids.includes(cardId));
    const [stepId, laneId] = found?.[0].split("|") ?? [];
    return stepId && laneId ? { stepId, laneId } : null;
  },
};
const walk = (from: string, ...moves: readonly GridMove[]): string => {
  let at: GridPosition | null = parsePositionKey(from);
  for (const move of moves) at = at && navigateGrid(grid, contents, at, move);
  return at ? positionKey(at) : "nowhere";
};

describe("the arrow keys in the grid", () => {
  it("walk a cell's cards before they leave it", () => {
    expect(walk("cell:a|do", "down")).toBe("card:x");
    expect(walk("cell:a|do", "down", "down")).toBe("card:y");
    expect(walk("cell:a|do", "down", "down", "down")).toBe("cell:a|feel");
  });
  it("stop at the button of a full cell, both ways", () => {
    expect(walk("card:z", "down")).toBe("more:b|do");
    expect(walk("more:b|do", "down")).toBe("cell:b|feel");
    expect(walk("cell:b|feel", "up")).toBe("more:b|do");
    expect(walk("more:b|do", "up")).toBe("card:z");
  });
  it("come back the same way", () => {
    expect(walk("cell:a|feel", "up")).toBe("card:y");
    expect(walk("cell:a|feel", "up", "up", "up")).toBe("cell:a|do");
    expect(walk("cell:a|feel", "up", "up", "up", "up")).toBe("step:a");
  });
  it("go from a card to the cell beside it", () => {
    expect(walk("card:y", "right")).toBe("cell:b|do");
    expect(walk("card:x", "left")).toBe("lane:do");
  });
  it("skip hidden lanes and stages without a step", () => {
    expect(walk("lane:do", "down")).toBe("lane:feel");
    expect(walk("cell:c|do", "right")).toBe("cell:c|do");
  });
  it("lead from a step to its stage and back to the stage's first step", () => {
    expect(walk("step:c", "up")).toBe("stage:S2");
    expect(walk("stage:S2", "down")).toBe("step:b");
    expect(walk("stage:S3", "down")).toBe("stage:S3");
  });
  it("reach the corner from the first stage, the first step and the first lane", () => {
    expect(walk("stage:S1", "left")).toBe("corner");
    expect(walk("step:a", "left")).toBe("corner");
    expect(walk("lane:do", "up")).toBe("corner");
    expect(walk("corner", "down")).toBe("lane:do");
    expect(walk("corner", "right")).toBe("stage:S1");
  });
  it("stay where they are at an edge", () => {
    expect(walk("cell:a|back", "down", "down")).toBe("card:w");
    expect(walk("lane:back", "down")).toBe("lane:back");
    expect(walk("stage:S1", "up")).toBe("stage:S1");
  });
  it("jump to the ends of a row and of the map", () => {
    expect(walk("cell:b|do", "row-start")).toBe("cell:a|do");
    expect(walk("cell:a|do", "row-end")).toBe("cell:c|do");
    expect(walk("stage:S1", "row-end")).toBe("stage:S3");
    expect(walk("card:z", "first")).toBe("cell:a|do");
    expect(walk("card:z", "last")).toBe("cell:c|back");
  });
  it("stay put when what has focus is gone", () => {
    expect(walk("card:nobody", "down")).toBe("card:nobody");
    expect(walk("cell:a|gone", "left")).toBe("cell:a|gone");
  });
});

describe("the columns and rows of a map", () => {
  it("keep one column open for a stage without steps", () => {
    expect(grid.columns.map(({ step, stage: { id } }) => step?.id ?? id)).toEqual(["a", "b", "c", "S3"]);
    expect(grid.stages.map(({ firstColumn, span }) => [firstColumn, span])).toEqual([[0, 1], [1, 2], [3, 1]]);
  });
  it("draw the line of visibility above the first backstage lane only", () => {
    const twice = layoutGrid([], [lane("f", "frontstage"), lane("b1", "backstage"), lane("b2", "backstage"), lane("s", "support-processes")]);
    expect(twice.lanes.map(({ line }) => line)).toEqual(["interaction", "visibility", null, "internal interaction"]);
  });
});
