/** What an action closes, and how far. Pure. */
import type { JourneyAction, JourneyGap, PlanData } from "@/lib/contract/plan";

export interface Closing {
  /** "No printer, lost form": the action's own words, else its gaps' titles. */
  readonly what: string;
  readonly state: "open" | "partly" | "closed";
  /** "closed on the current map", "1 of 3 changes closed on the current map"; empty while all of it is open. */
  readonly words: string;
}

/** Null: it closes nothing and says nothing. */
export function closingOf(action: Pick<JourneyAction, "closes" | "id">, gaps: readonly JourneyGap[], standings: PlanData["standings"]): Closing | null {
  const own = gaps.filter(({ actionId }) => actionId === action.id);
  const what = action.closes ?? own.map(({ title }) => title).join(", ");
  if (what === "") return null;
  const known = own.flatMap(({ id }) => standings[id] ?? []);
  const [closed, of] = [known.reduce((sum, each) => sum + each.closed, 0), known.reduce((sum, each) => sum + each.of, 0)];
  if (closed === 0) return { what, state: "open", words: "" };
  return closed >= of ? { what, state: "closed", words: "closed on the current map" }
    : { what, state: "partly", words: `${closed} of ${of} changes closed on the current map` };
}

/** A gap is owned when somebody looks after an action for it that was not dropped. */
export function ownedGaps(gaps: readonly JourneyGap[], actions: readonly JourneyAction[]): number {
  const owned = new Set(actions.filter(({ ownerId, status }) => ownerId !== null && status !== "dropped").map(({ id }) => id));
  return gaps.filter(({ actionId }) => actionId !== null && owned.has(actionId)).length;
}
/** "5 of 7 gaps owned". */
export const ownedWords = (owned: number, of: number): string => (of === 0 ? "No gaps yet" : `${owned} of ${of} ${of === 1 ? "gap" : "gaps"} owned`);
