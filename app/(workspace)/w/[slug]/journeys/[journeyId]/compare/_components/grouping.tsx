"use client";
/** How many changes nobody has put in a gap, what is suggested for them, and what to do with the ticked ones. */
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { suggestRows } from "@/lib/journey/diff/rows/row-gaps";
import { useCompareKit } from "./compare-kit";
import { NewGapDialog } from "./new-gap-dialog";
import { SelectionBar } from "./selection-bar";
import { SuggestionsDialog } from "./suggestions-dialog";
import type { useGrouping } from "./use-grouping";

export function Grouping({ grouping }: { grouping: ReturnType<typeof useGrouping> }) {
  const { canPlan } = useCompareKit();
  const [suggesting, setSuggesting] = useState(false);
  const [drafts] = useState(() => new Map<string, string>());
  const { rowGaps: { ungrouped }, tickedRows, untick, making, setMaking, addTo } = grouping;
  const count = ungrouped.length;
  return (
    <>
      <div className="flex min-h-9 items-center gap-3 border-b border-line-2 px-5 text-card text-ink-2 tabular-nums max-md:px-4">
        <span>{count === 0 ? "Every change is in a gap" : `${count} ${count === 1 ? "change" : "changes"} in no gap`}</span>
        {canPlan && count > 1 && <Button size="sm" variant="quiet" onClick={() => setSuggesting(true)}>Suggest gaps</Button>}
        {canPlan && tickedRows.length === 0 && <span className="ml-auto text-ink-3 max-lg:hidden">Tick changes to make a gap of them. J and K go through them.</span>}
      </div>
      {tickedRows.length > 0 && (
        <SelectionBar count={tickedRows.length} onNewGap={() => setMaking(tickedRows)} onAddTo={(gapId) => addTo(gapId, tickedRows)} onClear={untick} />
      )}
      {suggesting && <SuggestionsDialog groups={suggestRows(ungrouped)} onClose={() => setSuggesting(false)} onAccept={(rows) => { setSuggesting(false); setMaking(rows); }} />}
      {making && <NewGapDialog rows={making} drafts={drafts} onClose={() => setMaking(null)} onMade={() => { setMaking(null); untick(); }} />}
    </>
  );
}
