/**
 * What the log says was done to the cards of a map since its last snapshot. The maps that were asked about last are kept,
 * so that a colleague's next letter costs one row and not the whole document.
 */
import * as Y from "yjs";
import { readCard } from "../../../lib/journey/doc";
import type { CallInput, CallOutput, LogSource } from "./calls";
import { CardHistory } from "./card-history";

interface Kept {
  readonly doc: Y.Doc;
  readonly history: CardHistory;
  readonly snapshotSeq: number;
  seq: number;
}
const KEPT_MAPS = 4;
/** Least recently used first. */
const kept = new Map<string, Kept>();

export function readCardActivity({ source, cardId }: CallInput<"cardActivity">): CallOutput<"cardActivity"> {
  const map = continued(source) ?? begun(source);
  if (!map) return { missing: true };
  kept.delete(source.mapId);
  kept.set(source.mapId, map);
  for (const row of source.rows) {
    if (row.seq <= map.seq) continue;
    Y.applyUpdate(map.doc, row.bytes);
    map.history.note(row);
  }
  map.seq = source.seq;
  for (const mapId of kept.keys()) if (kept.size > KEPT_MAPS) forget(mapId);
  return {
    since: map.snapshotSeq, exists: readCard(map.doc, cardId) !== null,
    entries: map.history.entries.filter((entry) => entry.cardId === cardId).map(({ userId, kind, at }) => ({ userId, kind, at })),
  };
}

/** A newer snapshot has taken what is remembered here into the database: then it begins anew. */
function continued({ mapId, since, seq, snapshotSeq }: LogSource): Kept | null {
  const map = kept.get(mapId);
  return map && map.snapshotSeq === snapshotSeq && map.seq >= since && map.seq <= seq ? map : null;
}

function begun({ mapId, since, snapshot, snapshotSeq }: LogSource): Kept | null {
  if (since !== snapshotSeq || (snapshotSeq > 0 && !snapshot)) return null;
  forget(mapId);
  const doc = new Y.Doc();
  if (snapshot) Y.applyUpdate(doc, snapshot);
  return { doc, history: new CardHistory(doc), snapshotSeq, seq: snapshotSeq };
}

function forget(mapId: string): void {
  kept.get(mapId)?.doc.destroy();
  kept.delete(mapId);
}
