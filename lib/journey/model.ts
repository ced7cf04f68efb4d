/**
 * The immutable shape of a map as everything but `doc.ts` sees it.
 * `read(doc)` makes it; ids are lower-case UUIDs; times are ISO strings in UTC.
 */

export const LANE_TYPES = [
  "actions", "thoughts", "feelings", "touchpoints", "needs", "expectations", "questions", "pain-points", "gains",
  "moments-of-truth", "opportunities", "ideas",
  "physical-evidence", "frontstage", "backstage", "support-processes",
  "goals", "metrics", "strategies", "department-notes", "custom",
] as const;
export type LaneType = (typeof LANE_TYPES)[number];

export const CARD_TYPES = [
  "action", "thought", "touchpoint", "need", "expectation", "question", "pain-point", "gain", "moment-of-truth",
  "opportunity", "idea", "physical-evidence", "frontstage", "backstage", "support-process", "goal", "metric",
  "strategy", "note",
] as const;
export type CardType = (typeof CARD_TYPES)[number];

export const CONFIDENCES = ["assumption", "anecdote", "data", "validated"] as const;
export type Confidence = (typeof CONFIDENCES)[number];
export const SEVERITIES = ["low", "medium", "high"] as const;
export type Severity = (typeof SEVERITIES)[number];
export const MOMENT_CODES = ["<ZMOT", "ZMOT", "FMOT", "AMOT", "SMOT", "UMOT"] as const;
export type MomentCode = (typeof MOMENT_CODES)[number];
export const EDGE_KINDS = ["loop", "repeat", "skip", "branch", "wait"] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];
export const METRIC_KINDS = ["nps", "csat", "ces", "rate", "count", "time", "money"] as const;
export type MetricKind = (typeof METRIC_KINDS)[number];
export const MAP_STATES = ["current", "future"] as const;
export type MapState = (typeof MAP_STATES)[number];
export const BUILT_IN_CHANNELS = [
  "web", "email", "phone", "chat", "store", "social", "app", "post", "field", "partner",
] as const;

/** Feeling values: −2 … +2, two decimals at most. */
export const EMOTION_MIN = -2;
export const EMOTION_MAX = 2;

/** How micro-moments stood in documents before they became things of their own: shown and written back, never changed. */
export interface ListedMoment { readonly id: string; readonly title: string }

export interface Touchpoint {
  readonly channel: string;
  readonly contact?: "direct" | "indirect";
  readonly media?: "paid" | "owned" | "earned" | "shared";
  readonly content?: string;
  readonly message?: string;
  readonly trigger?: string;
}
export interface MomentOfTruth {
  readonly code: MomentCode;
  readonly voice?: string;
  readonly outcome?: "won" | "at-risk" | "lost";
}
export interface CardVotes {
  readonly total: number;
  readonly byDepartment?: readonly { readonly departmentId: string; readonly count: number }[];
}
export interface Assumption { readonly text: string; readonly source?: string; readonly holds?: boolean }
export interface CardLink { readonly rel: string; readonly cardId: string }

/** Optional fields of a card, all last-writer-wins. Absent means none. */
export interface CardFields {
  readonly detail?: string;
  /** Whose view it is. Absent: nobody's in particular. */
  readonly departmentId?: string;
  readonly ownerId?: string;
  readonly confidence?: Confidence;
  readonly severity?: Severity;
  readonly answered?: boolean;
  readonly splitFromId?: string;
  readonly mergedFromIds?: readonly string[];
  readonly tags?: readonly string[];
  readonly channels?: readonly string[];
  readonly touchpoint?: Touchpoint;
  readonly momentOfTruth?: MomentOfTruth;
  readonly metricId?: string;
  readonly votes?: CardVotes;
  readonly evidenceIds?: readonly string[];
  readonly assumptions?: readonly Assumption[];
  readonly links?: readonly CardLink[];
}

/** Where a card sits: one value, so that two moves at once never mix. */
export interface Place { readonly stepId: string; readonly laneId: string; readonly order: string }

/** Fields every thing in a map has. */
export interface Thing {
  readonly id: string;
  readonly derivedFromId?: string;
  /** The id of the thing in the file it was imported from, written back on export. */
  readonly fileId?: string;
  /** Keys the open format allows and the model does not know (`x-…`), written back on export. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export interface Stage extends Thing {
  readonly title: string;
  readonly goal?: string;
  readonly order: string;
  readonly steps: readonly Step[];
}
export interface Step extends Thing {
  readonly title: string;
  readonly stageId: string;
  readonly order: string;
  readonly momentOfTruth?: MomentCode;
  readonly microMoments?: readonly ListedMoment[];
}
/** One of the small wishes a step is made of: "I want to compare". */
export interface MicroMoment extends Thing {
  readonly stepId: string;
  readonly order: string;
  readonly text: string;
  /** Key of the channel they turn to. */
  readonly channel?: string;
}
export interface Lane extends Thing {
  readonly type: LaneType;
  /** The word a file used for an unknown type, written back on export. */
  readonly originalType?: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly order: string;
  readonly hidden: boolean;
  readonly collapsed: boolean;
}
export interface Card extends Thing, CardFields {
  readonly place: Place;
  readonly type: CardType;
  readonly originalType?: string;
  readonly text: string;
  /** The Yjs client id that created the card: who wrote it, through the claimed ids of the map. */
  readonly clientId: number;
  /** Explicit author; honoured only when `clientId` is the server's (import, copy, re-creation). */
  readonly authorId?: string;
  readonly createdAt?: string;
  readonly updatedAt?: string;
}
export interface DeletedCard extends Card {
  readonly deletedAt: string;
  readonly deletedBy?: string;
}

export interface EmotionPoint extends Thing {
  /** `${stepId}:team` or `${stepId}:${departmentId}`; the thing's own `id` is the file's or derived from the key. */
  readonly key: string;
  readonly stepId: string;
  readonly source: "team" | "department";
  readonly departmentId?: string;
  readonly value: number;
  readonly intended?: boolean;
}
export interface Edge extends Thing {
  readonly kind: EdgeKind;
  readonly fromStepId: string;
  readonly toStepId: string;
  readonly label?: string;
  readonly departmentId?: string;
}

/** Why a card shows in the Recovered tray instead of on the board. */
export type RecoveredReason = "deleted" | "lane-gone" | "step-gone";
export interface RecoveredCard {
  readonly card: Card | DeletedCard;
  readonly reason: RecoveredReason;
  readonly deletedAt?: string;
  readonly deletedBy?: string;
}

export interface RecoveredMoment {
  readonly moment: MicroMoment;
  readonly reason: Exclude<RecoveredReason, "lane-gone">;
  readonly deletedAt?: string;
  readonly deletedBy?: string;
}

export interface MapModel {
  readonly schemaVersion: number;
  /** Live stages in order, each with its live steps in order. */
  readonly stages: readonly Stage[];
  /** Live lanes in order, hidden ones included. */
  readonly lanes: readonly Lane[];
  /** Live cards in live cells, by id. */
  readonly cards: ReadonlyMap<string, Card>;
  /** Card ids per cell (`cellKey(stepId, laneId)`), in order. Cells without cards are absent. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
  readonly emotions: ReadonlyMap<string, EmotionPoint>;
  readonly edges: readonly Edge[];
  /** By step, in order. Steps without any are absent. */
  readonly microMoments: ReadonlyMap<string, readonly MicroMoment[]>;
  /** Deleted cards that carry words, and cards whose lane or step is gone; newest first. */
  readonly recovered: readonly RecoveredCard[];
  /** Micro-moments with words that are deleted or whose step is gone; newest first. */
  readonly recoveredMoments: readonly RecoveredMoment[];
}

export const cellKey = (stepId: string, laneId: string): string => `${stepId}|${laneId}`;
export const teamEmotionKey = (stepId: string): string => `${stepId}:team`;
export const departmentEmotionKey = (stepId: string, departmentId: string): string => `${stepId}:${departmentId}`;
