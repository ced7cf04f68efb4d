/**
 * Says where a new struct will stand, as Yjs derives it from its neighbours, and whether it may stand there. What Yjs
 * itself never makes leaves a chain of items behind that throws in every copy once the thing it belongs to is deleted.
 */
import * as Y from "yjs";
import type { IdRanges } from "./id-ranges";
import { COLLECTED, IN_MAP, isSamePlace, type Place, type Sequences } from "./sequences";

/** What is known of places before and within an update. */
export interface Placing {
  readonly known: Sequences;
  /** Grows with the update. */
  readonly found: Sequences;
  /** Deleted before, or by this update. */
  readonly deletes: readonly IdRanges[];
}

/** `left`: its own left neighbour, or the part of it that is known already. A string: why it may not stand there. */
export function findPlace(struct: Y.Item | Y.GC, left: Y.ID | null, placing: Placing): Place | string {
  if (!(struct instanceof Y.Item)) return COLLECTED;
  const place = placeBetween(struct, left, placing);
  if (!place) return "a struct between neighbours of two places";
  if (!isSamePlace(place, IN_MAP)) return place;
  if (struct.rightOrigin) return "a value before another value of a map";
  return isOneValue(struct, left, placing) ? place : "several values for one key of a map";
}

/** Values before the last one are deleted; gone or deleted together they may have become one struct. */
function isOneValue(struct: Y.Item, left: Y.ID | null, { deletes }: Placing): boolean {
  const { client, clock } = struct.id;
  const end = clock + struct.length;
  const start = left?.client === client ? Math.max(clock, left.clock + 1) : clock;
  return end - start === 1 || struct.content instanceof Y.ContentDeleted || deletes.some((ranges) => ranges.covers(client, start, end));
}

/** Null: two places. */
function placeBetween(struct: Y.Item, left: Y.ID | null, placing: Placing): Place | null {
  const right = struct.rightOrigin;
  const leftPlace = left && placeOf(left, placing);
  const rightPlace = right && placeOf(right, placing);
  if (leftPlace && rightPlace) return standTogether(leftPlace, rightPlace, placing) ? rightPlace : null;
  const place = leftPlace ?? rightPlace;
  if (place) return place;
  if (struct.parentSub !== null) return IN_MAP;
  // As decoded: the name of a root or an id; Yjs knows only the type that it becomes when it is applied.
  const parent: unknown = struct.parent;
  if (parent instanceof Y.ID) return { client: parent.client, clock: parent.clock };
  return typeof parent === "string" ? placing.found.root(parent) : COLLECTED;
}

const placeOf = ({ client, clock }: Y.ID, { known, found }: Placing): Place =>
  found.placeOf(client, clock) ?? known.placeOf(client, clock) ?? COLLECTED;

/** What was collected stood in something that is deleted, and may well be the same. */
function standTogether(left: Place, right: Place, { deletes }: Placing): boolean {
  if (isSamePlace(left, right)) return true;
  const other = isSamePlace(left, COLLECTED) ? right : isSamePlace(right, COLLECTED) ? left : null;
  return other !== null && deletes.some((ranges) => ranges.covers(other.client, other.clock, other.clock + 1));
}
