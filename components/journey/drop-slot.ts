/** Computes the exact slot a dragged thing would fall into. Pixels of the viewport. Pure. */
export interface Extent { readonly start: number; readonly end: number }

/** Index of the slot among `extents` (in order): before the first whose middle lies behind `at`. */
export function slotAt(extents: readonly Extent[], at: number): number {
  const index = extents.findIndex(({ start, end }) => at < (start + end) / 2);
  return index < 0 ? extents.length : index;
}

/**
 * The id to stand behind (`null` = first) for slot `slot` among `ids`, or undefined when the slot is where `movingIds`
 * already are. The slot counts every card of the cell, the moving ones included.
 */
export function anchorForSlot(
  ids: readonly string[], slot: number, movingIds: readonly string[],
): string | null | undefined {
  const moving = new Set(movingIds);
  const kept = ids.slice(0, slot).filter((id) => !moving.has(id));
  const anchor = kept.at(-1) ?? null;
  const unmoved = movingIds.every((id) => ids.includes(id))
    && movingIds.length === 1
    && (ids.indexOf(movingIds[0] ?? "") === slot || ids.indexOf(movingIds[0] ?? "") === slot - 1);
  return unmoved ? undefined : anchor;
}

/** Pixels to scroll per frame when the pointer is within `edge` of a side; negative = towards the start. */
export function edgeScroll(at: number, extent: Extent, edge = 48, fastest = 18): number {
  const toStart = at - extent.start;
  const toEnd = extent.end - at;
  if (toStart < edge && toStart <= toEnd) return -Math.ceil(fastest * (1 - Math.max(0, toStart) / edge));
  if (toEnd < edge) return Math.ceil(fastest * (1 - Math.max(0, toEnd) / edge));
  return 0;
}
