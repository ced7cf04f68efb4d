/** How far a future has come, in words. */
import type { FutureStatus } from "@/lib/contract/future-status";

export const STATUS_WORDS: Readonly<Record<FutureStatus, string>> = { idea: "Idea", proposed: "Proposed", agreed: "Agreed", dropped: "Dropped" };
