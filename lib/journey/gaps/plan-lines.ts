/** A plan as lines of words: what a table and a document of it are written from. */
import type { ActionStatus, Effort, GapChange, Impact } from "./types";

export interface PlanLine {
  readonly number: number;
  readonly title: string;
  readonly status: ActionStatus;
  readonly owner?: string;
  readonly department?: string;
  /** YYYY-MM or YYYY-MM-DD. */
  readonly due?: string;
  readonly effort?: Effort;
  readonly impact?: Impact;
  readonly closes?: string;
  readonly detail?: string;
  readonly metric?: { readonly name: string; readonly unit?: string; readonly baseline?: number; readonly target?: number; readonly latest?: number };
  readonly gaps: readonly GapLine[];
}
export interface GapLine {
  readonly number: number;
  readonly title: string;
  readonly closed: boolean;
  /** What changes, each in one line: "from → to". */
  readonly changes: readonly string[];
}
export interface PlanToWrite {
  readonly journey: string;
  readonly actions: readonly PlanLine[];
  /** Gaps nobody has made an action for. */
  readonly waiting: readonly GapLine[];
}

export const STATUS_WORDS: Readonly<Record<ActionStatus, string>> = { planned: "Planned", started: "Started", done: "Done", dropped: "Dropped" };
export const EFFORT_WORDS: Readonly<Record<Effort, string>> = { small: "Small", medium: "Medium", large: "Large" };
export const IMPACT_WORDS: Readonly<Record<Impact, string>> = { low: "Low", medium: "Medium", high: "High" };

/** "No printer → QR code", "No longer: no printer", "New: QR code"; of what changed otherwise, its sentence. */
export function changeLine({ kind, from, to }: Pick<GapChange, "kind" | "from" | "to">): string {
  if (from !== undefined && to !== undefined) return `${from} → ${to}`;
  if (to !== undefined) return kind === "changed" ? to : `New: ${to}`;
  return from === undefined ? "" : `No longer: ${from}`;
}
