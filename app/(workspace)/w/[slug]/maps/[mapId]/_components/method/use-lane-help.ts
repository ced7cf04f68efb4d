/** Tells the lane heads, once, what belongs in lanes of their type. */
import { useEffect } from "react";
import { LANE_GUIDE } from "@/lib/journey/method/lane-guide";
import type { BoardKit } from "../board-kit";

const LANE_HELP = Object.fromEntries(Object.entries(LANE_GUIDE).map(([type, { belongs }]) => [type, belongs]));

export function useLaneHelp({ view }: BoardKit): void {
  useEffect(() => view.update({ laneHelp: LANE_HELP }), [view]);
}
