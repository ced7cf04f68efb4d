"use client";
/** The name of the department one asked about, where it has no card among these; null: it has, or nobody asked. */
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { isSilent } from "@/lib/journey/selectors/silence";
import { useBoardKit } from "./board-kit";

/** @param cardIds null = no cell */
export function useSilence(cardIds: readonly string[] | null): string | null {
  const kit = useBoardKit();
  const departmentId = useReadableSelector(kit.view, (view) => view.silentOf);
  const silent = useReadableSelector(kit.session.map, (map) =>
    departmentId !== null && cardIds !== null && isSilent(map, cardIds, departmentId));
  return silent ? kit.people.department(departmentId ?? undefined)?.name ?? null : null;
}
