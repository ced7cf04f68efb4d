/** The gaps and actions of a journey as pages and the API know them. Without zod, so that pages load it. */
import type { PlanFacts } from "../journey/gaps/plan-facts";
import type { ActionStatus, Effort, GapChange, Impact } from "../journey/gaps/types";
import type { BoardData } from "./board";

export interface JourneyGap {
  readonly id: string;
  /** Counted per journey, never reused. */
  readonly number: number;
  readonly title: string;
  /** Null: that future was deleted, or none was ever named. */
  readonly futureMapId: string | null;
  readonly changes: readonly GapChange[];
  readonly actionId: string | null;
}
export interface JourneyAction {
  readonly id: string;
  /** Counted per journey, never reused. */
  readonly number: number;
  readonly title: string;
  readonly detail: string | null;
  readonly status: ActionStatus;
  /** In the order of their numbers. */
  readonly gapIds: readonly string[];
  /** What is over once it is done, in words. */
  readonly closes: string | null;
  /** Cards of the journey's maps; one that was deleted since stays named. */
  readonly cardIds: readonly string[];
  /** A member, or a person an imported file names and nobody here matches. */
  readonly ownerId: string | null;
  readonly departmentId: string | null;
  /** YYYY-MM or YYYY-MM-DD. */
  readonly due: string | null;
  readonly effort: Effort | null;
  readonly impact: Impact | null;
  readonly metricId: string | null;
}

/** What the page of a plan shows. Made by `lib/data/plan`, plain JSON. */
export interface PlanData extends Pick<BoardData, "me" | "workspace" | "maps" | "departments" | "people" | "metrics">, PlanFacts {
  readonly journey: { readonly id: string; readonly title: string };
  readonly gaps: readonly JourneyGap[];
  readonly actions: readonly JourneyAction[];
}
