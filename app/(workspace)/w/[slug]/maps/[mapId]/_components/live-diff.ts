/** The difference of today's map and a future, true while both are written on. */
import type { MapSession, Readable } from "@/lib/collaboration/client/types";
import { diffMaps } from "@/lib/journey/diff/diff-maps";
import type { MapDiff } from "@/lib/journey/diff/types";
import { calmed, deriveBoth } from "./derived";

/** How often both maps are compared while somebody types, ms. */
const CALM_MS = 250;

/** A future holds no feelings of single departments: they are not compared. */
export const liveDiff = (current: MapSession, future: MapSession): Readable<MapDiff> =>
  deriveBoth(calmed(current.map, CALM_MS), calmed(future.map, CALM_MS), (before, after) => diffMaps(before, after, { departmentFeelings: false }));
