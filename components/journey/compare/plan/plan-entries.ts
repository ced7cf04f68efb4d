/** The plan beside a comparison: an entry per action with its gaps, then the gaps nobody has taken yet. Pure. */
import type { JourneyAction, JourneyGap } from "@/lib/contract/plan";

export interface PlanEntry {
  readonly key: string;
  /** Null: nobody has made an action of it. */
  readonly action: JourneyAction | null;
  /** Of the compared future, by number. */
  readonly gaps: readonly JourneyGap[];
}

/** @param gaps those of the compared future; actions that close none of them are left to the whole plan */
export function planEntries(gaps: readonly JourneyGap[], actions: readonly JourneyAction[]): readonly PlanEntry[] {
  const sorted = [...gaps].sort((a, b) => a.number - b.number);
  const taken = actions.flatMap((action): PlanEntry[] => {
    const own = sorted.filter(({ actionId }) => actionId === action.id);
    return own.length === 0 ? [] : [{ key: action.id, action, gaps: own }];
  }).sort((a, b) => (a.gaps[0]?.number ?? 0) - (b.gaps[0]?.number ?? 0));
  const known = new Set(actions.map(({ id }) => id));
  return [...taken, ...sorted.filter(({ actionId }) => actionId === null || !known.has(actionId)).map((gap): PlanEntry => ({ key: gap.id, action: null, gaps: [gap] }))];
}

/** Gaps whose action somebody looks after. */
export const ownedGaps = (entries: readonly PlanEntry[]): number =>
  entries.reduce((count, { action, gaps }) => count + (action?.ownerId ? gaps.length : 0), 0);

export const gapNumbers = ({ gaps }: PlanEntry): string => gaps.map(({ number }) => number).join(", ");

export interface MatrixSpot { readonly entry: PlanEntry; /** Percent from the left and from the top. */ readonly x: number; readonly y: number }
const EFFORT_AT = { large: 22, medium: 54, small: 74 } as const;
const IMPACT_AT = { high: 34, medium: 60, low: 78 } as const;
/** Between two in one place, percent. */
const APART = 9;

/** Left is more effort, up is more impact. What nobody has weighed is not on it. */
export function matrixSpots(entries: readonly PlanEntry[]): readonly MatrixSpot[] {
  const taken = new Map<string, number>();
  return entries.flatMap((entry) => {
    const { effort, impact } = entry.action ?? {};
    if (!effort || !impact) return [];
    const place = `${effort} ${impact}`;
    const nth = taken.get(place) ?? 0;
    taken.set(place, nth + 1);
    return [{ entry, x: Math.max(6, EFFORT_AT[effort] - nth * APART), y: IMPACT_AT[impact] }];
  });
}

/** "Jan 2027", "31 Jan 2027". */
export function dueWords(due: string): string {
  const [year, month, day] = due.split("-").map(Number);
  const date = new Date(Date.UTC(year ?? 2000, (month ?? 1) - 1, day ?? 1));
  return date.toLocaleDateString("en-GB", { timeZone: "UTC", month: "short", year: "numeric", ...(day ? { day: "numeric" } : {}) });
}
