/** Which part of a map is drawn for a view of it, and how much height its rows keep for the rest. */
import type { GridLayout } from "@/components/journey/grid-layout";
import { columnsInView, columnsToDraw, isSmall, isWithin, rowsInView, rowsToDraw, sameSpan, type Span } from "@/components/journey/grid-window";
import { rowMinimum } from "@/components/journey/row-minimum";
import type { GridGeometry } from "./grid-geometry";
import type { Extent, GridView } from "./grid-view";

export interface GridWindow {
  readonly columns: Span;
  readonly rows: Span;
  /** Keys of what is drawn wherever it is. */
  readonly kept: readonly string[];
  /** Pixels by lane id, for the cells that are not drawn. */
  readonly minimums: ReadonlyMap<string, number>;
  /** Lines of the longest step name. */
  readonly headLines: number;
}
export interface WindowSource {
  readonly layout: GridLayout;
  /** Null: not needed, or not here yet. */
  readonly geometry: GridGeometry | null;
  readonly stepWidth: number;
  /** Cards of the whole map. */
  readonly cards: number;
  readonly kept: readonly string[];
}

/** A guess. */
const ROW_HEIGHT = 120;

/** The part alone; `null` for the view: nothing is drawn yet. */
export function spansFor({ layout, geometry, stepWidth, cards }: WindowSource, view: GridView | null) {
  const count = layout.columns.length;
  const extents = view?.rows ?? stack(layout, geometry);
  const height = view?.height ?? window.innerHeight;
  const seenColumns = columnsInView(view?.left ?? 0, view?.width ?? window.innerWidth, stepWidth, count);
  const whole = isSmall(count * layout.lanes.length, cards);
  return {
    extents, seenColumns, seenRows: rowsInView(extents, height),
    columns: whole ? { from: 0, to: count } : columnsToDraw(seenColumns, count),
    rows: whole ? { from: 0, to: layout.lanes.length } : rowsToDraw(extents, height),
  };
}

/** @param before null: sizes are other ones, and nothing has to stay where it is */
export function chooseWindow(source: WindowSource, view: GridView | null, before: GridWindow | null): GridWindow {
  const { layout, geometry, kept } = source;
  const { extents, seenRows, columns, rows } = spansFor(source, view);
  const minimums = new Map(layout.lanes.map(({ lane }, index) => {
    const { all, away } = highest(layout, geometry, index, isWithin(rows, index) ? columns : NOTHING);
    const extent = extents[index];
    const keptHeight = before?.minimums.get(lane.id);
    return [lane.id, extent === undefined || keptHeight === undefined ? away : rowMinimum({
      kept: keptHeight, away, actual: extent.end - extent.start, all, seen: isWithin(seenRows, index),
    })];
  }));
  return {
    columns: before && sameSpan(before.columns, columns) ? before.columns : columns, rows, kept, minimums, headLines: geometry?.headLines(layout.columns.map(({ step }) => step?.title ?? "")) ?? 1,
  };
}
const NOTHING: Span = { from: 0, to: 0 };

/** Of a row: its highest cell, and its highest among those that are not drawn. */
function highest({ lanes, columns }: GridLayout, geometry: GridGeometry | null, row: number, drawn: Span): { readonly all: number; readonly away: number } {
  const place = lanes[row];
  let [all, away] = [0, 0];
  for (const { step, index } of columns) {
    if (!geometry || !place || !step) continue;
    const height = geometry.height(step.id, place);
    all = Math.max(all, height);
    if (!isWithin(drawn, index)) away = Math.max(away, height);
  }
  return { all, away };
}

/** Where each row begins and ends when everything is as estimated. */
export function stack(layout: GridLayout, geometry: GridGeometry | null): Extent[] {
  let end = 0;
  return layout.lanes.map((_, row) => {
    const start = end;
    end += geometry ? highest(layout, geometry, row, NOTHING).all : ROW_HEIGHT;
    return { start, end };
  });
}

export const sameWindow = (a: GridWindow, b: GridWindow): boolean =>
  sameSpan(a.columns, b.columns) && sameSpan(a.rows, b.rows) && a.headLines === b.headLines && a.kept.join() === b.kept.join()
  && a.minimums.size === b.minimums.size && [...a.minimums].every(([id, height]) => b.minimums.get(id) === height);
