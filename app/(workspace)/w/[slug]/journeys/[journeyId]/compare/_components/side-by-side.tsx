"use client";
/** Both maps on one grid, lane by lane today above tomorrow, to look at: a card leads to its row in the list. */
import { useMemo, useState } from "react";
import { PairGrid } from "@/components/journey/compare/pair-grid";
import type { MapSession } from "@/lib/collaboration/client/types";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import type { BoardData } from "@/lib/contract/board";
import { pairMaps } from "@/lib/journey/diff/rows/pair-maps";
import { changedRows } from "@/lib/journey/diff/rows/shown-rows";
import type { DiffRow, DiffRows } from "@/lib/journey/diff/rows/types";
import type { MapDiff } from "@/lib/journey/diff/types";
import type { Card } from "@/lib/journey/model";
import { describeCard } from "../../../../maps/[mapId]/_components/card-details";
import { indexPeople } from "../../../../maps/[mapId]/_components/people-index";
import { useCompareKit } from "./compare-kit";

export function SideBySide({ diff, all, shown, hideKept, current, onOpen }: {
  diff: MapDiff;
  all: DiffRows;
  /** Those of the department one looks at; the others fade. */
  shown: DiffRows;
  hideKept: boolean;
  /** Id of the row one is at. */
  current: string | null;
  onOpen: (rowId: string) => void;
}) {
  const { data, current: today, future } = useCompareKit();
  const maps = useMemo(() => pairMaps(diff), [diff]);
  const rows = useMemo(() => new Map(everyRow(all).flatMap((row) => (row.part === "card" ? [row.beforeId, row.afterId].flatMap((id) => (id === null ? [] : [[id, row] as const])) : []))), [all]);
  const meant = useMemo(() => new Set(everyRow(shown).map(({ id }) => id)), [shown]);
  const before = useDetails(data, "current", today);
  const after = useDetails(data, "future", future);
  return (
    <PairGrid
      maps={maps} diff={diff} rows={rows} current={current} onOpen={onOpen} details={{ before, after }}
      isFaded={(row) => !meant.has(row.id) || (hideKept && row.mark === "kept")}
    />
  );
}

const everyRow = (rows: DiffRows): readonly DiffRow[] => [...changedRows(rows), ...rows.stages.flatMap(({ kept }) => kept)];

function useDetails(data: BoardData, state: "current" | "future", session: MapSession) {
  const authors = useReadable(session.authors);
  const [now] = useState(() => new Date());
  return useMemo(() => {
    const looked = { data: { ...data, map: { ...data.map, state } }, people: indexPeople(data), session };
    return (card: Card) => describeCard(looked, card, authors.get(card.clientId), undefined, now);
  }, [data, state, session, authors, now]);
}
