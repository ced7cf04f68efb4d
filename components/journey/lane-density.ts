/** How many cards of a cell show before the rest waits behind "+2 more": one full cell must not blow up its row. Pure. */
export const LANE_DENSITIES = ["compact", "comfortable", "all"] as const;
export type LaneDensity = (typeof LANE_DENSITIES)[number];
export const DEFAULT_DENSITY: LaneDensity = "comfortable";

const MOST: Readonly<Record<LaneDensity, number>> = { compact: 2, comfortable: 5, all: Infinity };

/** Of `count` cards. A single card is never held back: its button would take the place it needs itself. */
export function cardsShown(count: number, density: LaneDensity): number {
  const most = MOST[density];
  return count - most > 1 ? most : count;
}

export const isLaneDensity = (value: unknown): value is LaneDensity => LANE_DENSITIES.some((density) => density === value);
