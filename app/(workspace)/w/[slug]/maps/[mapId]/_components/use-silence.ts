"use client";
/** The name of the department one asked about, where it has no card among these; null: it has, or nobody asked. */
import type { Readable } from "@/lib/collaboration/client/types";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import type { MapModel } from "@/lib/journey/model";
import { isSilent } from "@/lib/journey/selectors/silence";
import { useBoardKit } from "./board-kit";

const NOBODY_ASKS: Readable<MapModel | null> = { get: () => null, subscribe: () => () => undefined };

/** @param cardIds null = no cell */
export function useSilence(cardIds: readonly string[] | null): string | null {
  const kit = useBoardKit();
  const departmentId = useReadableSelector(kit.view, (view) => view.silentOf);
  // While nobody asks, no cell has to look at the map.
  const silent = useReadableSelector(departmentId === null ? NOBODY_ASKS : kit.session.map, (map) =>
    map !== null && departmentId !== null && cardIds !== null && isSilent(map, cardIds, departmentId));
  return silent ? kit.people.department(departmentId ?? undefined)?.name ?? null : null;
}
