/** Which two lines about a difference are about the same difference. */
import type { GapChange } from "./types";

type Ends = Pick<GapChange, "currentId" | "futureId">;

/** By the things it is about, never by words. Lines without any thing are the same only when they read the same. */
export function sameChange(one: GapChange, other: GapChange): boolean {
  if (one.what !== other.what) return false;
  if (hasEnds(one) && hasEnds(other)) return one.currentId === other.currentId && one.futureId === other.futureId;
  return !hasEnds(one) && !hasEnds(other) && one.kind === other.kind && one.from === other.from && one.to === other.to;
}
const hasEnds = ({ currentId, futureId }: Ends): boolean => currentId !== undefined || futureId !== undefined;
