/** Draws the cards of a map as small blocks in their departments' colours. */
import type { GridLayout } from "@/components/journey/grid-layout";
import { overviewBlocks, type OverviewRow, type OverviewScale } from "@/components/journey/overview-layout";
import { departmentColour } from "@/components/ui/department-style";
import { cellKey } from "@/lib/journey/model";
import type { BoardKit } from "./board-kit";

export function drawOverview(canvas: HTMLCanvasElement, kit: BoardKit, layout: GridLayout, rows: readonly OverviewRow[], scale: OverviewScale): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const sharp = window.devicePixelRatio || 1;
  canvas.width = Math.max(1, scale.width * sharp);
  canvas.height = Math.max(1, scale.height * sharp);
  context.scale(sharp, sharp);
  const colours = createColours(canvas);
  const { cells, cards } = kit.session.map.get();
  context.fillStyle = colours("var(--line-2)");
  for (const { firstColumn } of layout.stages) if (firstColumn > 0) context.fillRect(firstColumn * scale.column - 0.5, 0, 1, scale.height);
  for (const { step, index } of layout.columns) {
    for (const row of step ? rows : []) {
      const ids = cells.get(cellKey(step?.id ?? "", row.laneId)) ?? [];
      overviewBlocks(scale, index, row, ids.length).forEach((block, at) => {
        const department = kit.people.department(cards.get(ids[at] ?? "")?.departmentId);
        context.fillStyle = colours(department ? departmentColour(department.colour) : "var(--line-3)");
        context.fillRect(block.x, block.y, block.width, block.height);
      });
    }
  }
}

/** A canvas knows no variables and no themes: an element of the page does. */
function createColours(canvas: HTMLCanvasElement): (css: string) => string {
  const known = new Map<string, string>();
  return (css) => {
    const before = known.get(css);
    if (before !== undefined) return before;
    canvas.style.color = css;
    const colour = getComputedStyle(canvas).color;
    known.set(css, colour);
    return colour;
  };
}
