/** Remembers which things of the map were changed from elsewhere, when, and with which Yjs client ids. */
import { AbstractType, type Doc, type Item, type Transaction } from "yjs";

export interface ColleagueChange {
  /** Rises with every change that comes in. */
  readonly stamp: number;
  readonly clientIds: ReadonlySet<number>;
}
export interface ColleagueChanges {
  /** The number the latest change got. */
  readonly stamp: number;
  /** Changes of a thing (or emotion key) after `since`; null when there were none. */
  after(since: number, thingId: string): ColleagueChange | null;
  destroy(): void;
}

/** As `transaction.changed` holds it. */
type Changed = Parameters<Transaction["changed"]["get"]>[0];

/** The key in a root under which a changed type hangs; null for a root itself. */
const thingAbove = (type: Changed): string | null => {
  let key: string | null = null;
  let above: unknown = type;
  for (let item: Item | null = type._item; item; item = above instanceof AbstractType ? above._item : null) {
    key = item.parentSub;
    above = item.parent;
  }
  return key;
};

const isNew = (item: Item, transaction: Transaction): boolean =>
  item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0);

/** Who wrote what is new in a type. Removing leaves no signature, so this can be empty. */
const writersIn = (type: Changed, key: string | null, transaction: Transaction): number[] => {
  const writers: number[] = [];
  if (key !== null) {
    const item = type._map.get(key);
    if (item && isNew(item, transaction)) writers.push(item.id.client);
    return writers;
  }
  for (let item = type._start; item; item = item.right) if (isNew(item, transaction)) writers.push(item.id.client);
  return writers;
};

/** `isFromElsewhere` tells by a transaction's origin whether it brought edits of other pages. */
export const watchColleagues = (doc: Doc, isFromElsewhere: (origin: unknown) => boolean): ColleagueChanges => {
  const history = new Map<string, ColleagueChange[]>();
  let stamp = 0;
  const handle = (transaction: Transaction): void => {
    if (!isFromElsewhere(transaction.origin) || transaction.changed.size === 0) return;
    stamp += 1;
    const writers = new Map<string, Set<number>>();
    for (const [type, keys] of transaction.changed) {
      const above = thingAbove(type);
      for (const key of keys) {
        const thing = above ?? key;
        if (thing === null) continue;
        const ids = writers.get(thing) ?? new Set<number>();
        for (const writer of writersIn(type, key, transaction)) ids.add(writer);
        writers.set(thing, ids);
      }
    }
    for (const [thing, clientIds] of writers) history.set(thing, [...(history.get(thing) ?? []).slice(-19), { stamp, clientIds }]);
  };
  doc.on("afterTransaction", handle);
  return {
    get stamp() { return stamp; },
    after(since, thingId) {
      const later = (history.get(thingId) ?? []).filter((change) => change.stamp > since);
      const last = later.at(-1);
      return last ? { stamp: last.stamp, clientIds: new Set(later.flatMap(({ clientIds }) => [...clientIds])) } : null;
    },
    destroy() { doc.off("afterTransaction", handle); },
  };
};
