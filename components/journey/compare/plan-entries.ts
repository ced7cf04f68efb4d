/** The plan beside a comparison: an entry per action with its gaps, then the gaps nobody has taken yet. Pure. */
import type { JourneyAction, JourneyGap } from "@/lib/contract/plan";

export type PlanEntry =
  | { readonly kind: "action"; readonly action: JourneyAction; /** By number, at least one. */ readonly gaps: readonly JourneyGap[] }
  | { readonly kind: "gap"; readonly gap: JourneyGap };

/** @param gaps those of the compared future; actions that close none of them are left to the whole plan */
export function planEntries(gaps: readonly JourneyGap[], actions: readonly JourneyAction[]): readonly PlanEntry[] {
  const sorted = [...gaps].sort((a, b) => a.number - b.number);
  const taken = actions.flatMap((action) => {
    const own = sorted.filter(({ actionId }) => actionId === action.id);
    return own.length === 0 ? [] : [{ kind: "action" as const, action, gaps: own }];
  }).sort((a, b) => (a.gaps[0]?.number ?? 0) - (b.gaps[0]?.number ?? 0));
  const known = new Set(actions.map(({ id }) => id));
  return [...taken, ...sorted.flatMap((gap) => (gap.actionId !== null && known.has(gap.actionId) ? [] : [{ kind: "gap" as const, gap }]))];
}
