/** One thing as the document holds it, deleted or not: what `doc.ts` reads and the commands plan with. */
import type { Card, Edge, EmotionPoint, Lane, MicroMoment, Stage, Step } from "./model";

export interface Deletion {
  readonly deletedAt?: string;
  readonly deletedBy?: string;
}
export type StageRecord = Omit<Stage, "steps"> & Deletion;
/** A step's stage and order are one value, like a card's place: two moves at once never mix. */
export interface StepPlace { readonly stageId: string; readonly order: string }
export interface StepRecord extends Omit<Step, "stageId" | "order">, Deletion { readonly place: StepPlace }
export interface MicroMomentPlace { readonly stepId: string; readonly order: string }
export interface MicroMomentRecord extends Omit<MicroMoment, "stepId" | "order">, Deletion { readonly place: MicroMomentPlace }
export type LaneRecord = Lane & Deletion;
export type CardRecord = Card & Deletion;
/** `clientId` and `clock` tell where in the log the value was made: the order of an imported file. */
export interface Origin { readonly clientId: number; readonly clock: number }
export type EmotionRecord = EmotionPoint;
export type EdgeRecord = Edge & Deletion;

export interface Records {
  stages: StageRecord;
  steps: StepRecord;
  lanes: LaneRecord;
  cards: CardRecord;
  microMoments: MicroMomentRecord;
}
export type RecordRoot = keyof Records;

/** A change to a document, planned first and written when all of a batch are possible. */
export type Write =
  | { readonly [R in RecordRoot]: { readonly kind: "create"; readonly root: R; readonly record: Records[R] } }[RecordRoot]
  | {
    readonly [R in RecordRoot]: {
      readonly kind: "change"; readonly root: R; readonly id: string; readonly changes: Partial<Records[R]>;
    }
  }[RecordRoot]
  | {
    readonly kind: "splice"; readonly root: "cards" | "microMoments"; readonly id: string; readonly field: "text" | "detail";
    readonly index: number; readonly remove: number; readonly insert: string;
  }
  | { readonly kind: "emotion"; readonly key: string; readonly point: EmotionRecord | null }
  | { readonly kind: "edge"; readonly edge: EdgeRecord };

