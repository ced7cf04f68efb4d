"use client";
/** Ticking changes and putting them into gaps. */
import { useCallback, useMemo, useState } from "react";
import { apiFetch } from "@/lib/contract/client";
import type { JourneyGap } from "@/lib/contract/plan";
import { gapChangesOf, gapsOfRows } from "@/lib/journey/diff/rows/row-gaps";
import type { DiffRow } from "@/lib/journey/diff/rows/types";
import { useCompareKit } from "./compare-kit";
import { usePlanChange } from "./use-plan-change";

/** @param rows every change of the comparison, shown or not */
export function useGrouping(rows: readonly DiffRow[]) {
  const { data, plan } = useCompareKit();
  const { change } = usePlanChange();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  /** What a new gap is to be made of; null: none is being made. */
  const [making, setMaking] = useState<readonly DiffRow[] | null>(null);
  const rowGaps = useMemo(() => gapsOfRows(rows, plan.gaps), [rows, plan.gaps]);
  // What does not differ any more is not ticked any more.
  const tickedRows = useMemo(() => rows.filter(({ id }) => ticked.has(id)), [rows, ticked]);
  const path = useCallback((gapId: string): string => `/api/v1/journeys/${data.journey.id}/gaps/${gapId}`, [data.journey.id]);
  const untick = useCallback(() => setTicked(new Set()), []);
  return {
    rowGaps, ticked, tickedRows, untick, making, setMaking,
    tick: useCallback((rowId: string, on: boolean) => setTicked((before) => {
      const after = new Set(before);
      if (on) after.add(rowId);
      else after.delete(rowId);
      return after;
    }), []),
    addTo: useCallback((gapId: string, chosen: readonly DiffRow[]) =>
      void change(() => apiFetch("PATCH", path(gapId), { addChanges: gapChangesOf(chosen) })).then((done) => done && untick()), [change, path, untick]),
    takeOut: useCallback((gap: JourneyGap, row: DiffRow) => {
      const own = gapsOfRows([row], [gap]).of.size > 0;
      const removeChanges = gap.changes.filter((kept) => gapsOfRows([row], [{ ...gap, changes: [kept] }]).of.size > 0);
      if (own) void change(() => apiFetch("PATCH", path(gap.id), { removeChanges }));
    }, [change, path]),
  };
}
