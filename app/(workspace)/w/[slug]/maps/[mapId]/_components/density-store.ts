/** How full the cells of each lane may be, kept on this device per map, and which cells were opened in place. */
import { cardsShown, DEFAULT_DENSITY, isLaneDensity, type LaneDensity } from "@/components/journey/lane-density";
import { createWritable } from "@/lib/collaboration/client/readable";
import type { Readable } from "@/lib/collaboration/client/types";
import { cellKey, type MapModel } from "@/lib/journey/model";

export interface DensityView {
  readonly lanes: ReadonlyMap<string, LaneDensity>;
  /** Keys of cells. */
  readonly opened: ReadonlySet<string>;
}
export interface DensityStore extends Readable<DensityView> {
  choose(laneId: string, density: LaneDensity): void;
  /** Opens the cell of a card that waits behind its button. */
  uncover(cardId: string): void;
  close(stepId: string, laneId: string): void;
}

const storageKey = (mapId: string): string => `throughline:density:${mapId}`;

export const densityOf = ({ lanes }: DensityView, laneId: string): LaneDensity => lanes.get(laneId) ?? DEFAULT_DENSITY;

/** How many of a cell's cards show now. */
export const shownIn = (view: DensityView, stepId: string, laneId: string, count: number): number =>
  (view.opened.has(cellKey(stepId, laneId)) ? count : cardsShown(count, densityOf(view, laneId)));

export function createDensity(mapId: string, map: Readable<MapModel>): DensityStore {
  const store = createWritable<DensityView>({ lanes: remembered(mapId), opened: new Set() });
  return {
    get: store.get,
    subscribe: store.subscribe,
    choose(laneId, density) {
      const view = store.get();
      store.set({
        lanes: new Map(view.lanes).set(laneId, density),
        opened: new Set([...view.opened].filter((key) => !isInLane(map.get(), key, laneId))),
      });
      remember(mapId, store.get().lanes);
    },
    uncover(cardId) {
      const { cards, cells, lanes } = map.get();
      const place = cards.get(cardId)?.place;
      if (!place || lanes.find(({ id }) => id === place.laneId)?.type === "touchpoints") return;
      const key = cellKey(place.stepId, place.laneId);
      const ids = cells.get(key) ?? [];
      const view = store.get();
      if (ids.indexOf(cardId) < shownIn(view, place.stepId, place.laneId, ids.length)) return;
      store.set({ ...view, opened: new Set(view.opened).add(key) });
    },
    close(stepId, laneId) {
      const opened = new Set(store.get().opened);
      if (opened.delete(cellKey(stepId, laneId))) store.set({ ...store.get(), opened });
    },
  };
}

const isInLane = ({ stages }: MapModel, key: string, laneId: string): boolean =>
  stages.some((stage) => stage.steps.some(({ id }) => cellKey(id, laneId) === key));

function remembered(mapId: string): ReadonlyMap<string, LaneDensity> {
  try {
    const stored: unknown = JSON.parse(globalThis.localStorage?.getItem(storageKey(mapId)) ?? "{}");
    if (typeof stored !== "object" || stored === null) return new Map();
    return new Map(Object.entries(stored).flatMap(([id, density]) => (isLaneDensity(density) ? [[id, density] as const] : [])));
  } catch {
    return new Map(); // Storage is switched off: the choice lives as long as the page.
  }
}

function remember(mapId: string, lanes: ReadonlyMap<string, LaneDensity>): void {
  try {
    globalThis.localStorage?.setItem(storageKey(mapId), JSON.stringify(Object.fromEntries(lanes)));
  } catch {
    // Storage is switched off: the choice lives as long as the page.
  }
}
