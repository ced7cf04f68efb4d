/** What a gap is made of. Plain data: a gap is stored beside the maps and reads without them. */
export const GAP_CHANGE_KINDS = ["changed", "added", "removed"] as const;
export type GapChangeKind = (typeof GAP_CHANGE_KINDS)[number];
export const ACTION_STATUSES = ["planned", "started", "done", "dropped"] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];
/** How much work an action is. */
export const EFFORTS = ["small", "medium", "large"] as const;
export type Effort = (typeof EFFORTS)[number];
/** How much better the journey becomes. */
export const IMPACTS = ["low", "medium", "high"] as const;
export type Impact = (typeof IMPACTS)[number];

/** One difference a gap holds: kept in words, so that it is still told when both maps have gone on. */
export interface GapChange {
  readonly kind: GapChangeKind;
  /** A card type, or `stage`, `step`, `lane`, `emotion`, `connection`, `micro-moment`. */
  readonly what: string;
  /** The thing on the current map, and on the future one; a thing that is added has only the second. */
  readonly currentId?: string;
  readonly futureId?: string;
  /** How it reads today and tomorrow. */
  readonly from?: string;
  readonly to?: string;
}
