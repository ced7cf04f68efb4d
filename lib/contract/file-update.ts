/** What a newer file would change of a journey that is here, in words. Without zod, so that pages load it. */
import type { ChangeCounts } from "../journey/diff/count-changes";
import type { MapState } from "../journey/model";

export interface FileUpdateMap {
  /** Null: the map is new here. */
  readonly id: string | null;
  readonly title: string;
  readonly state: MapState;
  readonly changes: ChangeCounts;
  /** Sentences under their stage; `stage` is empty for what is said of the whole map. */
  readonly told: readonly { readonly stage: string; readonly sentences: readonly string[] }[];
  /** Sentences there was no room for. */
  readonly more: number;
  /** What stays as it is here although the file says otherwise, and why. */
  readonly stays: readonly string[];
  /** The number the file's version of the map gets; null: the file tells of none that is new here. */
  readonly version: number | null;
}
export interface FileUpdatePreview {
  readonly journeyId: string;
  readonly title: string;
  /** Nothing would change. */
  readonly same: boolean;
  readonly maps: readonly FileUpdateMap[];
  /** What changes beside the maps: the title, metrics, gaps, actions. */
  readonly beside: readonly string[];
  /** Titles of maps that are here and not in the file: they stay. */
  readonly absent: readonly string[];
  readonly warnings: readonly { readonly path: string; readonly message: string }[];
}
export interface JourneyUpdated {
  readonly id: string;
  readonly maps: readonly { readonly id: string; readonly state: MapState }[];
  /** Per map that changed: the version by which `undo-restore` takes the update back. */
  readonly undo: readonly { readonly mapId: string; readonly version: number }[];
  readonly warnings: readonly { readonly path: string; readonly message: string }[];
}
