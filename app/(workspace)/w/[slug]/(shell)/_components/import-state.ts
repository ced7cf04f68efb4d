/** How far an import has come. */
import type { FileUpdatePreview, JourneyUpdated } from "@/lib/contract/file-update";
import type { FileOutline } from "./journey-file-outline";
import type { FileFinding } from "./send-journey-file";

/** Stands for no journey that is here. */
export const NEW_JOURNEY = "new";

interface Chosen {
  readonly file: File;
  readonly outline: FileOutline;
  /** Those here that the file is another state of. */
  readonly journeys: readonly FileUpdatePreview[];
  /** The id of the journey to update, or `NEW_JOURNEY`. */
  readonly target: string;
}
export type ImportState =
  | { readonly kind: "choosing"; readonly problem?: string }
  | { readonly kind: "looking"; readonly outline: FileOutline }
  | ({ readonly kind: "ready" } & Chosen)
  | ({ readonly kind: "sending" } & Chosen)
  | { readonly kind: "refused"; readonly outline: FileOutline; readonly message: string; readonly findings: readonly FileFinding[] }
  | {
    readonly kind: "done"; readonly title: string; readonly updated: boolean; readonly mapId: string | undefined; readonly warnings: readonly FileFinding[];
    readonly undo: JourneyUpdated["undo"];
    /** Null: taken back; a sentence: it could not be. */
    readonly undone?: string | null;
  };
