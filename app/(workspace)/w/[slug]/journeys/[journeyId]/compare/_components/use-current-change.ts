"use client";
/** The change one is at: by J and K, by a link to it; it stands in the address. */
import { useCallback, useEffect, useRef, useState } from "react";
import { rowAnchor } from "@/components/journey/compare/diff-row";
import { changedRows, neighbourRow } from "@/lib/journey/diff/rows/shown-rows";
import type { DiffRow, DiffRows } from "@/lib/journey/diff/rows/types";
import { inField } from "./in-field";

/** Of the address. Ids need no escapes, and a link that somebody broke leads nowhere rather than to an error page. */
const linkedRow = (): string => window.location.hash.slice(1);

/**
 * @param rows what shows now
 * @param stops where J and K stop
 * @param onKept a link leads to something that both maps have alike by now: show it
 * @param onMissing a link leads to nothing that is here
 */
export function useCurrentChange(rows: DiffRows, { stops, onKept, onMissing }: {
  stops: (row: DiffRow) => boolean; onKept: (stageId: string) => void; onMissing: () => void;
}) {
  const [current, setCurrent] = useState<string | null>(null);
  const [linked, setLinked] = useState(linkedRow);

  /** To a row that shows. */
  const goTo = useCallback((rowId: string): void => {
    setCurrent(rowId);
    window.history.replaceState(window.history.state, "", `#${rowId}`);
    const element = document.getElementById(rowAnchor(rowId));
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "center" });
  }, []);

  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      const by = { j: 1, J: 1, k: -1, K: -1 }[event.key];
      if (by === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return;
      const next = neighbourRow(changedRows(rows).filter(stops), current, by === 1 ? 1 : -1);
      if (!next) return;
      event.preventDefault();
      goTo(next.id);
    };
    window.addEventListener("keydown", handleKeyDown);
    return () => window.removeEventListener("keydown", handleKeyDown);
  }, [rows, stops, current, goTo]);

  const tell = useRef({ onKept, onMissing });
  useEffect(() => { tell.current = { onKept, onMissing }; });
  useEffect(() => {
    if (linked === "") return;
    const kept = rows.stages.find((stage) => stage.kept.some(({ id }) => id === linked));
    if (!kept && !changedRows(rows).some(({ id }) => id === linked)) tell.current.onMissing();
    else if (kept) tell.current.onKept(kept.id);
    setLinked("");
    // A folded list opens first.
    if (kept || changedRows(rows).some(({ id }) => id === linked)) requestAnimationFrame(() => goTo(linked));
  }, [linked, rows, goTo]);

  return { current, goTo, follow: setLinked };
}
