/** Which part of a map is drawn for a view of it, and how much height its rows keep for the rest. */
import type { GridLayout } from "@/components/journey/grid-layout";
import { advance, NO_COLUMNS, withSeen, type RowPlan } from "@/components/journey/grid-advance";
import { columnsInView, columnsToDraw, isSmall, isWithin, rowsInView, rowsToDraw, sameSpan, type Span } from "@/components/journey/grid-window";
import { rowMinimum } from "@/components/journey/row-minimum";
import { cellKey, type MapModel } from "@/lib/journey/model";
import type { GridGeometry } from "./grid-geometry";
import type { Extent, GridView } from "./grid-view";

export interface GridWindow {
  /** What should be drawn. */
  readonly columns: Span;
  readonly rows: Span;
  /** What is drawn, by lane id and of the heads: it comes to that a little later, but for what is in view. */
  readonly spans: ReadonlyMap<string, Span>;
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
  /** Cards of the whole map, and the ids of those in each cell. */
  readonly cards: number;
  readonly cells: MapModel["cells"];
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

/** The heads above the lanes, in `spans`. */
export const HEADS = "heads";

/** What is drawn of the heads and of each lane, and what should be. */
function plansFor({ layout }: WindowSource, { columns, rows, seenRows }: ReturnType<typeof spansFor>, spans: GridWindow["spans"]): RowPlan[] {
  const lanes = layout.lanes.map(({ lane }, index): RowPlan => ({
    id: lane.id, drawn: spans.get(lane.id) ?? NO_COLUMNS, goal: isWithin(rows, index) ? columns : NO_COLUMNS, seen: isWithin(seenRows, index),
  }));
  return [{ id: HEADS, drawn: spans.get(HEADS) ?? NO_COLUMNS, goal: columns, seen: true }, ...lanes];
}

/** @param before null: sizes are other ones, nothing has to stay where it is, and everything is drawn at once */
export function chooseWindow(source: WindowSource, view: GridView | null, before: GridWindow | null): GridWindow {
  const { layout, geometry, kept } = source;
  const parts = spansFor(source, view);
  const { columns, rows } = parts;
  const spans = new Map(plansFor(source, parts, before?.spans ?? NOTHING_DRAWN).map((plan) =>
    [plan.id, before ? withSeen(plan, parts.seenColumns) : plan.goal]));
  const chosen: GridWindow = {
    columns: before && sameSpan(before.columns, columns) ? before.columns : columns, rows, spans, kept,
    minimums: new Map(), headLines: geometry?.headLines(layout.columns.map(({ step }) => step?.title ?? "")) ?? 1,
  };
  return { ...chosen, minimums: minimumsFor(source, parts, chosen, before) };
}
const NOTHING_DRAWN: GridWindow["spans"] = new Map();

/** Cells and cards that one more frame draws: as much as can be drawn between two of them. */
const PER_FRAME = 3;

/** The rows furthest behind drawn a little further, by as much as a frame takes; null: everything is drawn. */
export function drawFurther(source: WindowSource, parts: ReturnType<typeof spansFor>, before: GridWindow): GridWindow | null {
  let now = before;
  for (let work = 0; work < PER_FRAME;) {
    const next = advance(plansFor(source, parts, now.spans), parts.seenColumns);
    if (!next) break;
    work += 1 + cardsIn(source, next.id, now.spans.get(next.id) ?? NO_COLUMNS, next.span);
    const further: GridWindow = { ...now, spans: new Map([...now.spans, [next.id, next.span]]) };
    now = { ...further, minimums: new Map([...now.minimums, ...minimumsFor(source, parts, further, now, next.id)]) };
  }
  return now === before ? null : now;
}

/** Whether something remains to be drawn. */
export const isBehind = (source: WindowSource, parts: ReturnType<typeof spansFor>, { spans }: GridWindow): boolean =>
  advance(plansFor(source, parts, spans), parts.seenColumns) !== null;

/** Cards of the cell that came to a row. */
function cardsIn({ layout, cells }: WindowSource, laneId: string, before: Span, after: Span): number {
  const index = isWithin(before, after.to - 1) ? after.from : after.to - 1;
  const step = isWithin(before, index) ? null : layout.columns[index]?.step;
  return step ? cells.get(cellKey(step.id, laneId))?.length ?? 0 : 0;
}

/** @param only a single lane */
function minimumsFor(
  { layout, geometry }: WindowSource, { extents, seenRows }: ReturnType<typeof spansFor>, { spans }: GridWindow, before: GridWindow | null, only?: string,
): Map<string, number> {
  return new Map(layout.lanes.flatMap(({ lane }, index): [string, number][] => {
    if (only !== undefined && only !== lane.id) return [];
    const { all, away } = highest(layout, geometry, index, spans.get(lane.id) ?? NO_COLUMNS);
    const extent = extents[index];
    const keptHeight = before?.minimums.get(lane.id);
    return [[lane.id, extent === undefined || keptHeight === undefined ? away : rowMinimum({
      kept: keptHeight, away, actual: extent.end - extent.start, all, seen: isWithin(seenRows, index),
    })]];
  }));
}

/** Of a row: its highest cell, and its highest among those that are not drawn. */
function highest({ lanes, columns }: GridLayout, geometry: GridGeometry | null, row: number, drawn: Span): { readonly all: number; readonly away: number } {
  const place = lanes[row];
  let [all, away] = [0, 0];
  if (!geometry || !place) return { all, away };
  let column = 0;
  for (const height of geometry.heights(place, columns).values()) {
    all = Math.max(all, height);
    if (!isWithin(drawn, column)) away = Math.max(away, height);
    column += 1;
  }
  return { all, away };
}

/** Where each row begins and ends when everything is as estimated. */
export function stack(layout: GridLayout, geometry: GridGeometry | null): Extent[] {
  let end = 0;
  return layout.lanes.map((_, row) => {
    const start = end;
    end += geometry ? highest(layout, geometry, row, NO_COLUMNS).all : ROW_HEIGHT;
    return { start, end };
  });
}

export const sameWindow = (a: GridWindow, b: GridWindow): boolean =>
  sameSpan(a.columns, b.columns) && sameSpan(a.rows, b.rows) && a.spans.size === b.spans.size && [...a.spans].every(([id, span]) => b.spans.get(id) === span) && a.headLines === b.headLines && a.kept.join() === b.kept.join()
  && a.minimums.size === b.minimums.size && [...a.minimums].every(([id, height]) => b.minimums.get(id) === height);
