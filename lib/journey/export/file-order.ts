/**
 * The order in which a file lists what has no order of its own (cards of different cells, points, edges). What came
 * from a file keeps that file's order, read from the clock at which the import made each thing; the rest follows
 * its neighbour on the board. So a round trip changes nothing, and an edited file differs only where it was edited.
 */
import type { Origin } from "../records";

export interface Listed {
  readonly id: string; readonly imported: boolean; readonly origin: Origin;
  /** Neighbours of one group have no order on the board. */
  readonly group?: string;
}

/** @param items in the order of the board */
export function inFileOrder<T extends Listed>(items: readonly T[]): T[] {
  const importer = importingClient(items);
  const fromFile = items.filter((item) => item.imported && item.origin.clientId === importer);
  fromFile.sort((a, b) => a.origin.clock - b.origin.clock);
  const kept = new Set<T>(fromFile);
  /** What follows each item of the file; `null`: what comes before all of them. */
  const followers = new Map<T | null, T[]>();
  let last: T | null = null;
  for (const item of items) {
    if (kept.has(item)) {
      const isEarlier = last !== null && item.group !== undefined && item.group === last.group && item.origin.clock < last.origin.clock;
      if (!isEarlier) last = item;
      continue;
    }
    const behind = followers.get(last);
    if (behind) behind.push(item);
    else followers.set(last, [item]);
  }
  return [...(followers.get(null) ?? []), ...fromFile.flatMap((item) => [item, ...(followers.get(item) ?? [])])];
}

/** The Yjs client that made most of what came from a file. */
function importingClient(items: readonly Listed[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { imported, origin } of items) if (imported) counts.set(origin.clientId, (counts.get(origin.clientId) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Puts the cards of each live cell into the order of the cell, on the places the cell's cards have in the list. */
export function inCellOrder<T extends { readonly id: string }>(
  list: readonly T[], cellOf: (item: T) => string, cells: ReadonlyMap<string, readonly string[]>,
): T[] {
  const byId = new Map(list.map((item) => [item.id, item]));
  const next = new Map<string, number>();
  return list.map((item) => {
    const cell = cellOf(item);
    const ids = cells.get(cell);
    if (!ids) return item;
    const index = next.get(cell) ?? 0;
    next.set(cell, index + 1);
    return byId.get(ids[index] ?? "") ?? item;
  });
}
