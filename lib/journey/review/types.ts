/** What a reviewer reads: each changed thing once, with its words, numbers, author and time. Plain data. */
import type { LaneType } from "../model";
import type { ChangeCounts } from "../diff/count-changes";
import type { MetricChange } from "../diff/metric-changes";
import type { Mark } from "../diff/rows/types";
import type { Change } from "../diff/types";
import type { Words } from "../diff/words";

/** A number or grade that changed; null: there was or is none. */
export interface ChangedValue { readonly name: string; readonly from: string | null; readonly to: string | null }

/** Team feelings around a step, −2 … +2; null: nobody said. `at` is the index of the step that changed. */
export interface FeelingCurve {
  readonly before: readonly (number | null)[];
  readonly after: readonly (number | null)[];
  readonly at: number;
}

export interface ReviewChange {
  /** The same as long as both things are compared: for links and comments. */
  readonly id: string;
  /** The same as long as the change says the same: for ticks. */
  readonly tickKey: string;
  readonly mark: Mark;
  readonly part: Change["part"] | MetricChange["part"];
  /** "Pain point", "Step", "Feeling". */
  readonly label: string;
  readonly laneType: LaneType | null;
  /** The title of its step; of a metric its name. */
  readonly place: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** Word by word, where it was reworded. */
  readonly words: readonly Words[] | null;
  readonly values: readonly ChangedValue[];
  /** What else changed, short. */
  readonly notes: readonly string[];
  /** Everything in full sentences. */
  readonly story: readonly string[];
  readonly curve: FeelingCurve | null;
  readonly departmentId: string | null;
  /** Who changed it since, those who wrote most first. */
  readonly authorIds: readonly string[];
  /** When it was changed last, ISO; null: not known. */
  readonly at: string | null;
  readonly stepId: string | null;
  readonly cardId: string | null;
}
export interface ReviewStage {
  readonly id: string;
  readonly title: string;
  readonly gone: boolean;
  /** Counted from 1 in the later map; null: it is gone. */
  readonly position: number | null;
  readonly changes: readonly ReviewChange[];
}

export type CheckKind = "voices" | "pain-evidence" | "metric-numbers" | "measured" | "assumptions" | "waits";
/** Something that helps to decide, and never stands in the way. */
export interface ReviewCheck {
  readonly kind: CheckKind;
  readonly ok: boolean;
  readonly sentence: string;
  /** The changes it is about, to be shown. */
  readonly changeIds: readonly string[];
  /** Where on the map it is. */
  readonly stepId: string | null;
  readonly cardId: string | null;
}

export interface ReviewReading {
  readonly counts: ChangeCounts;
  /** Stages with changes, in the order of the journey. */
  readonly stages: readonly ReviewStage[];
  /** What belongs to no stage. */
  readonly whole: readonly ReviewChange[];
  readonly checks: readonly ReviewCheck[];
}

/** What the database knows beside the map. */
export interface ReviewFacts {
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly metrics: readonly { readonly id: string; readonly fileId?: string; readonly name: string; readonly baseline: boolean; readonly target: boolean }[];
  /** Measured feeling by the step's file id, else its id. */
  readonly measured: Readonly<Record<string, { readonly value: number; readonly n: number }>>;
}
/** Who wrote into a thing, and when: asked for each change. */
export type Attribution = (change: Change) => { readonly authorIds: readonly string[]; readonly at: string | null };
