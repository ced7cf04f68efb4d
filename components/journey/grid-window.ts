/** Which columns and rows of the grid are drawn: those in view and some around them. Pure; pixels before zoom. */
export interface Span {
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

/** Columns drawn beyond each side of the view, and in how large steps that happens: not at every column scrolled by. */
const COLUMNS_AROUND = 2;
const COLUMNS_AT_ONCE = 2;
/** Pixels above and below the view within which rows are drawn. */
const PIXELS_AROUND = 240;
/** A map this small is drawn whole: nothing would be won, and the browser's own search finds every word. */
const SMALL = { cells: 240, cards: 400 } as const;

export const isSmall = (cells: number, cards: number): boolean => cells <= SMALL.cells && cards <= SMALL.cards;

/** Of `count` columns of `size` pixels, those between `start` and `start + length`. */
export function columnsInView(start: number, length: number, size: number, count: number): Span {
  const from = Math.min(count, Math.max(0, Math.floor(start / size)));
  return { from, to: Math.max(from, Math.min(count, Math.ceil((start + length) / size))) };
}

export function columnsToDraw({ from, to }: Span, count: number): Span {
  const down = (value: number) => Math.floor(value / COLUMNS_AT_ONCE) * COLUMNS_AT_ONCE;
  return { from: Math.max(0, down(from - COLUMNS_AROUND)), to: Math.min(count, down(to + COLUMNS_AROUND - 1) + COLUMNS_AT_ONCE) };
}

/** Rows by their extents below the heads, in order; `length` is the height of the view there. */
export function rowsInView(rows: readonly { readonly start: number; readonly end: number }[], length: number, around = 0): Span {
  const from = rows.findIndex(({ end }) => end > -around);
  if (from < 0) return { from: rows.length, to: rows.length };
  const to = rows.findIndex(({ start }, index) => index >= from && start >= length + around);
  return { from, to: to < 0 ? rows.length : to };
}

export const rowsToDraw = (rows: readonly { readonly start: number; readonly end: number }[], length: number): Span =>
  rowsInView(rows, length, PIXELS_AROUND);

export const covers = (outer: Span, inner: Span): boolean =>
  inner.from >= inner.to || (outer.from <= inner.from && outer.to >= inner.to);
export const sameSpan = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to;
export const isWithin = ({ from, to }: Span, index: number): boolean => index >= from && index < to;
