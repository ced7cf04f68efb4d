/** What every part of a comparison reaches for: both live sessions, their difference, and the page's data. */
import { createContext, useContext } from "react";
import type { MapSession, Readable } from "@/lib/collaboration/client/types";
import type { BoardData } from "@/lib/contract/board";
import type { JourneyAction, JourneyGap } from "@/lib/contract/plan";
import { diffMaps } from "@/lib/journey/diff/diff-maps";
import type { MapDiff } from "@/lib/journey/diff/types";
import { calmed, deriveBoth } from "../../../../maps/[mapId]/_components/derived";

/** How often both maps are compared while somebody types, ms. */
const CALM_MS = 250;

export interface ComparePlan {
  readonly gaps: readonly JourneyGap[];
  readonly actions: readonly JourneyAction[];
}
export interface CompareKit {
  readonly data: BoardData;
  /** Gaps of this future only. */
  readonly plan: ComparePlan;
  /** Whether I may group changes and make actions. */
  readonly canPlan: boolean;
  readonly current: MapSession;
  readonly future: MapSession;
  readonly diff: Readable<MapDiff>;
}

/** A future holds no feelings of single departments: they are not compared. */
export const liveDiff = (current: MapSession, future: MapSession): Readable<MapDiff> =>
  deriveBoth(calmed(current.map, CALM_MS), calmed(future.map, CALM_MS), (before, after) => diffMaps(before, after, { departmentFeelings: false }));

export const CompareKitContext = createContext<CompareKit | null>(null);

export function useCompareKit(): CompareKit {
  const kit = useContext(CompareKitContext);
  if (!kit) throw new Error("useCompareKit needs a CompareKitContext above it");
  return kit;
}
