/** What the history of a card says. Without zod, so that pages load it. */
export const HISTORY_KINDS = ["created", "reworded", "moved", "details-changed", "deleted", "restored"] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

export interface CardHistoryEntry {
  readonly userId: string;
  /** Also of people who have left since. */
  readonly name: string;
  readonly kind: HistoryKind;
  /** When this work began and when it was done last, ISO. */
  readonly from: string;
  readonly at: string;
}
/** Newest first. `before`: ask with it for what came earlier. */
export interface CardHistory { readonly entries: readonly CardHistoryEntry[]; readonly before?: string }
