/** What every part of a comparison reaches for: both live sessions, their difference, and the page's data. */
import { createContext, useContext } from "react";
import type { MapSession, Readable } from "@/lib/collaboration/client/types";
import type { BoardData } from "@/lib/contract/board";
import type { JourneyAction, JourneyGap } from "@/lib/contract/plan";
import type { MapDiff } from "@/lib/journey/diff/types";

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

export const CompareKitContext = createContext<CompareKit | null>(null);

export function useCompareKit(): CompareKit {
  const kit = useContext(CompareKitContext);
  if (!kit) throw new Error("useCompareKit needs a CompareKitContext above it");
  return kit;
}
