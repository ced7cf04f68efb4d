/** Reviews as pages and the API see them. Without zod, so that pages load it. */
import type { ReviewReading } from "../journey/review/types";
import type { ApprovalRule, Decision } from "../policy/approval";
import type { Role } from "../policy/roles";
import type { VersionPerson } from "./versions";

/** `open` and `changes-requested` stand: they can still be decided, unless another version was sent since. */
export const REVIEW_STATUSES = ["open", "changes-requested", "approved", "superseded", "withdrawn"] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

export interface ReviewDecision {
  readonly id: string;
  readonly userId: string;
  /** Name and role are those of the moment. */
  readonly name: string;
  readonly role: Role;
  readonly decision: Decision;
  readonly note: string | null;
  /** SHA-256 of the version that was looked at. */
  readonly versionHash: string;
  /** ISO. */
  readonly at: string;
}
export interface ReviewHead {
  readonly id: string;
  readonly number: number;
  /** The version it is read against; null: everything in it is new. */
  readonly againstNumber: number | null;
  readonly status: ReviewStatus;
  readonly requestedBy: VersionPerson | null;
  readonly message: string | null;
  /** ISO. */
  readonly createdAt: string;
  readonly closedAt: string | null;
  /** Oldest first; nothing in it is ever changed. */
  readonly decisions: readonly ReviewDecision[];
}
export interface Reviewer {
  readonly id: string;
  readonly name: string;
  /** ISO; null: has not opened it. */
  readonly viewedAt: string | null;
  /** How many of the changes this person has ticked off. */
  readonly reviewed: number;
  /** Null: none yet. */
  readonly decision: Decision | null;
  /** False: has left, is suspended, or may only read. */
  readonly mayDecide: boolean;
}
export interface ReviewDetail extends ReviewHead {
  readonly versionTitle: string | null;
  readonly versionAt: string;
  /** Who changed the map since the version it is read against. */
  readonly contributors: readonly VersionPerson[];
  readonly reviewers: readonly Reviewer[];
  /** Keys of what the asker has ticked off. */
  readonly ticks: readonly string[];
  readonly reading: ReviewReading;
  readonly rule: ApprovalRule;
  readonly mine: {
    /** Whether the asker may tick off and decide now. */
    readonly decides: boolean;
    /** Nobody approves what only they have changed. */
    readonly onlyAuthor: boolean;
    readonly withdraws: boolean;
  };
  /** What is still missing for an approval, in a sentence; null once it is closed. */
  readonly missing: string | null;
}

/** How a map stands with its reviews: for the bar of a map, the home page and files. */
export interface ReviewStanding {
  /** The version the map is at: the newest one, or the one after it when somebody wrote since. */
  readonly draft: number;
  /** Whether anything was written since the newest version. */
  readonly changedSince: boolean;
  readonly approved: ApprovedVersion | null;
  readonly standing: { readonly reviewId: string; readonly number: number; readonly status: "open" | "changes-requested" } | null;
}
export interface ApprovedVersion {
  readonly number: number;
  /** Null: a file said so, and there is no record. */
  readonly reviewId: string | null;
  /** ISO; null: not said. */
  readonly at: string | null;
  readonly names: readonly string[];
}
