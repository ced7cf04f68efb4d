/** How far a future map has come. The words of the open format. */
export const FUTURE_STATUSES = ["idea", "proposed", "agreed", "dropped"] as const;
export type FutureStatus = (typeof FUTURE_STATUSES)[number];
