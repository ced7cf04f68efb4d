/** How high I want the feeling lane, kept on this device per map. Pixels. */
import { clampFeelingHeight, LANE_SCALE } from "@/components/journey/emotion-scale";
import { createWritable, type Writable } from "@/lib/collaboration/client/readable";

const storageKey = (mapId: string): string => `throughline:feeling-height:${mapId}`;

export function createFeelingHeight(mapId: string): Writable<number> {
  const store = createWritable(remembered(mapId));
  return {
    get: store.get,
    subscribe: store.subscribe,
    set(height) {
      store.set(clampFeelingHeight(height));
      try {
        globalThis.localStorage?.setItem(storageKey(mapId), String(store.get()));
      } catch {
        // Storage is switched off: the choice lives as long as the page.
      }
    },
  };
}

function remembered(mapId: string): number {
  try {
    const stored = Number(globalThis.localStorage?.getItem(storageKey(mapId)) ?? LANE_SCALE.height);
    return Number.isFinite(stored) ? clampFeelingHeight(stored) : LANE_SCALE.height;
  } catch {
    return LANE_SCALE.height;
  }
}
