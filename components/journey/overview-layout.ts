/** A whole map as small blocks: where each card stands in a picture of the given size. Pure. */
export interface OverviewRow { readonly laneId: string; readonly start: number; readonly end: number }
export interface OverviewBlock { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export interface OverviewScale { readonly width: number; readonly height: number; readonly column: number; readonly down: number }

const MOST = { width: 232, height: 148 } as const;
const LEAST_COLUMN = 2;
const BLOCK = { height: 2, gap: 1 } as const;

/** @param content of the map without its heads, px; a small map is not blown up */
export function overviewScale(content: { readonly width: number; readonly height: number }, columns: number): OverviewScale {
  const across = Math.min(0.12, MOST.width / Math.max(1, content.width));
  const down = Math.min(0.12, MOST.height / Math.max(1, content.height));
  const column = Math.max(across * (content.width / Math.max(1, columns)), Math.min(LEAST_COLUMN, MOST.width / Math.max(1, columns)));
  return { width: Math.ceil(column * columns), height: Math.ceil(down * content.height), column, down };
}

/** As many of a cell's cards as its row has room for. */
export function overviewBlocks(scale: OverviewScale, column: number, { start, end }: OverviewRow, cards: number): readonly OverviewBlock[] {
  const top = start * scale.down + BLOCK.gap;
  const room = Math.max(1, Math.floor(((end - start) * scale.down - BLOCK.gap) / (BLOCK.height + BLOCK.gap)));
  const side = scale.column > 4 ? 1 : 0;
  return Array.from({ length: Math.min(cards, room) }, (_, index) => ({
    x: column * scale.column + side, y: top + index * (BLOCK.height + BLOCK.gap), width: Math.max(1, scale.column - 2 * side), height: BLOCK.height,
  }));
}
