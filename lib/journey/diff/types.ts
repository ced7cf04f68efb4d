/** What a difference between two maps is made of. Everything is plain data; words for it are made in `say.ts`. */
import type { Card, CardFields, Edge, EmotionPoint, Lane, MapModel, MicroMoment, Stage, Step } from "../model";

/**
 * `realised`: an opportunity of today that a card of the other map makes real, and so not a loss. `merged`: it went into
 * another card. `split`: it was taken out of another card. `reordered`: same cell or parent, other place in it.
 */
export type ChangeKind = "added" | "removed" | "moved" | "reordered" | "reworded" | "edited" | "split" | "merged" | "realised";

/** A field with its old and new value; absent means none. */
export interface FieldChange { readonly field: string; readonly from: unknown; readonly to: unknown }

/** Where a change is read: ids of the later map where the place still exists there, else of the earlier one. */
export interface Where { readonly stageId: string | null; readonly stepId: string | null; readonly laneId: string | null }

interface PartChange<Part extends string, Thing> {
  /** The same as long as the change is: for links, ticks and groups. */
  readonly key: string;
  readonly part: Part;
  readonly kind: ChangeKind;
  readonly before: Thing | null;
  readonly after: Thing | null;
  readonly where: Where;
  /** Of `edited`: at least one. */
  readonly fields: readonly FieldChange[];
}
export type StageChange = PartChange<"stage", Stage>;
export type StepChange = PartChange<"step", Step>;
export type LaneChange = PartChange<"lane", Lane>;
export type CardChange = PartChange<"card", Card> & {
  /** Of `split`, `merged` and `realised`: the card on the other end. */
  readonly partner?: Card;
};
export type FeelingChange = PartChange<"feeling", EmotionPoint>;
export type ConnectionChange = PartChange<"connection", Edge>;
export type MicroMomentChange = PartChange<"micro-moment", MicroMoment>;
export type Change = StageChange | StepChange | LaneChange | CardChange | FeelingChange | ConnectionChange | MicroMomentChange;

/** Every card of both maps counted once: what was reworded is not counted as moved, what moved not as edited. */
export interface CardCounts {
  readonly kept: number;
  readonly reworded: number;
  readonly moved: number;
  readonly edited: number;
  /** Split off ones included. */
  readonly added: number;
  /** Merged ones included, realised ones not; the cards of a removed step or lane included. */
  readonly removed: number;
  readonly realised: number;
}

export interface MapDiff {
  readonly before: MapModel;
  readonly after: MapModel;
  /** In the reading order of the later map: lanes, then stage by stage; what is gone stands where it was. */
  readonly changes: readonly Change[];
  readonly cards: CardCounts;
  /** Which thing of the earlier map is which of the later one, and back. */
  readonly match: MapMatch;
}

export interface Matching<T> {
  readonly pairs: readonly (readonly [before: T, after: T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
  readonly toAfter: ReadonlyMap<string, string>;
  readonly toBefore: ReadonlyMap<string, string>;
}
export interface MapMatch {
  readonly stages: Matching<Stage>;
  readonly steps: Matching<Step>;
  readonly lanes: Matching<Lane>;
  readonly cards: Matching<Card>;
  readonly edges: Matching<Edge>;
  readonly microMoments: Matching<MicroMoment>;
}

export interface DiffOptions {
  /**
   * Whether what single departments feel is compared. Two versions of one map: yes. A future against its current map: no,
   * a future holds only what the team wishes for.
   */
  readonly departmentFeelings: boolean;
}

/** The fields of a card that are compared by value. */
export type ComparedField = Exclude<keyof CardFields, "splitFromId" | "mergedFromIds" | "votes"> | "type";
