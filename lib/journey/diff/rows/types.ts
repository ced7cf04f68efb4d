/** A difference as rows to look at: one per thing, today on the left, tomorrow on the right. */
import type { LaneType } from "../../model";
import type { Change } from "../types";
import type { Words } from "../words";

/** `realised`: an opportunity of today that became real. */
export type Mark = "kept" | "changed" | "added" | "removed" | "realised";

export interface DiffRow {
  /** The same as long as both things are compared: for links, ticks and gaps. */
  readonly id: string;
  readonly mark: Mark;
  readonly part: Change["part"];
  /** "Touchpoint", "Step", "Feeling". */
  readonly label: string;
  /** Of cards and lanes. */
  readonly laneType: LaneType | null;
  /** How it reads on each side; null: it is not there. */
  readonly before: string | null;
  readonly after: string | null;
  /** Word by word, where it was reworded. */
  readonly words: readonly Words[] | null;
  /** What else changed, short: "Moved from Asks for a return". */
  readonly notes: readonly string[];
  /** Every change told in full, one sentence each; of a kept card none. */
  readonly story: readonly string[];
  /** The customer's own words. */
  readonly voice: boolean;
  /** Whose view it is, on either side. */
  readonly departmentIds: readonly string[];
  readonly beforeId: string | null;
  readonly afterId: string | null;
  /** Where it stands, in ids of the later map where it still exists there. */
  readonly stepId: string | null;
  /** Lost only because its step or lane is. */
  readonly goneAlong: boolean;
  readonly changes: readonly Change[];
}

export interface StageFeeling {
  /** By step in order, −2 … +2; null: nobody said. */
  readonly before: readonly (number | null)[];
  readonly after: readonly (number | null)[];
  /** Mean of the later minus mean of the earlier, two decimals; null where one of them has no point. */
  readonly difference: number | null;
}
export interface StageRows {
  readonly id: string;
  readonly title: string;
  /** Null: the stage is new, or gone. */
  readonly stepsBefore: number | null;
  readonly stepsAfter: number | null;
  readonly feeling: StageFeeling;
  readonly rows: readonly DiffRow[];
  readonly kept: readonly DiffRow[];
}
export interface DiffRows {
  /** What belongs to no stage: lanes. */
  readonly whole: readonly DiffRow[];
  readonly stages: readonly StageRows[];
}
