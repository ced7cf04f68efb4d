"use client";
/** A version of a map as it was kept, read once. */
import { useEffect, useState } from "react";
import { problemMessage } from "@/app/_components/show-problem";
import { apiFetch } from "@/lib/contract/client";
import type { FileMap } from "@/lib/journey/export/file-types";

export interface FrozenMapState { readonly map: FileMap | null; readonly problem: string | undefined }

/** @param number null: none is wanted. @param known what the page has of it already */
export function useFrozenMap(mapId: string, number: number | null, known: FileMap | null = null): FrozenMapState {
  const [read, setRead] = useState<{ readonly number: number; readonly map: FileMap } | null>(null);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    if (number === null || known) return undefined;
    let left = false;
    apiFetch<FileMap>("GET", `/api/v1/maps/${mapId}/versions/${number}`).then(
      (map) => { if (!left) setRead({ number, map }); },
      (error: unknown) => { if (!left) setProblem(problemMessage(error)); },
    );
    return () => { left = true; };
  }, [mapId, number, known]);
  return { map: known ?? (read && read.number === number ? read.map : null), problem };
}
