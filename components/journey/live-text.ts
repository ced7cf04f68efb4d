/** A card's words as an editor sees them: the text of now, edits by splices, carets that survive colleagues' letters. */
import type { TextSplice } from "./text-splice";

export interface LiveText {
  get(): string;
  subscribe(listener: () => void): () => void;
  /** Applied in order, at once. */
  edit(splices: readonly TextSplice[]): void;
  /** An opaque mark for a caret, and where it stands now. Null: cannot be told. */
  anchor(index: number): string | null;
  resolve(anchor: string): number | null;
  /** My caret moved, in units of the text of now. */
  onCaret(index: number): void;
}
