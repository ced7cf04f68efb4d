/** One word about two sessions: the one that is worse off speaks. Pure. */
import type { SaveStatus } from "@/lib/collaboration/client/types";

const WORST_FIRST: readonly SaveStatus["kind"][] = ["closed", "not-saved", "offline", "saving", "connecting", "saved"];

export const worstStatus = (one: SaveStatus, other: SaveStatus): SaveStatus =>
  (WORST_FIRST.indexOf(one.kind) <= WORST_FIRST.indexOf(other.kind) ? one : other);
