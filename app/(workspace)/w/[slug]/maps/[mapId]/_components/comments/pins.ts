/** Which things of the map are talked about: a mark for each. Pure. */
import type { Pin } from "@/components/journey/comments/pin";
import type { CommentThread } from "@/lib/contract/comments";
import { cellKey } from "@/lib/journey/model";
import { EVERYTHING } from "./every-pin";

/** By card id, step id or `cellKey`. Those that say the same stay the same object. */
export function pinsOf(threads: readonly CommentThread[], before: ReadonlyMap<string, Pin>): ReadonlyMap<string, Pin> {
  const pins = new Map<string, Pin>();
  for (const thread of threads) {
    for (const key of keysOf(thread)) pins.set(key, added(pins.get(key), thread));
  }
  for (const [key, pin] of pins) {
    const old = before.get(key);
    if (old && old.open === pin.open && old.unread === pin.unread) pins.set(key, old);
  }
  return pins;
}

function added(pin: Pin = { open: 0, unread: 0 }, { resolvedAt, comments }: CommentThread): Pin {
  return {
    open: pin.open + (resolvedAt === null ? comments.filter(({ deleted }) => !deleted).length : 0),
    unread: pin.unread + comments.filter(({ unread }) => unread).length,
  };
}

/** What is said of a version does not stand on the map of today. */
function keysOf({ versionNumber, cardId, stepId, laneId }: CommentThread): readonly string[] {
  if (versionNumber !== null) return [EVERYTHING];
  if (cardId !== null) return [EVERYTHING, cardId];
  if (stepId === null) return [EVERYTHING];
  return [EVERYTHING, laneId === null ? stepId : cellKey(stepId, laneId)];
}
