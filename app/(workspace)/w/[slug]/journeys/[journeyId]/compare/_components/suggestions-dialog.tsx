"use client";
/** Changes that look as if they belonged together. People decide: each can become a gap, or be left. */
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { gapTitleFrom, type SuggestedRows } from "@/lib/journey/diff/rows/row-gaps";
import type { DiffRow } from "@/lib/journey/diff/rows/types";

const WHY: Readonly<Record<SuggestedRows["because"], string>> = {
  link: "They name each other", cell: "They stand in one cell", step: "They happen in one step",
};

export function SuggestionsDialog({ groups, onClose, onAccept }: {
  groups: readonly SuggestedRows[];
  onClose: () => void;
  onAccept: (rows: readonly DiffRow[]) => void;
}) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} size="lg" title="Suggested gaps" description="Changes in no gap that look as if they belonged together. Nothing is grouped before you say so.">
      {groups.length === 0 ? <p className="text-ink-2">Nothing left to suggest: what is in no gap stands alone.</p> : (
        <ul className="grid gap-3">
          {groups.map(({ because, rows }) => (
            <li key={rows[0]?.id} className="flex items-start gap-3 rounded-md p-3 shadow-[inset_0_0_0_1px_var(--line-2)]">
              <div className="min-w-0 flex-1">
                <h3 className="font-semibold">{gapTitleFrom(rows)}</h3>
                <p className="text-card text-ink-3">{WHY[because]}, {rows.length} changes</p>
                <ul className="mt-1.5 grid list-disc gap-0.5 pl-4 text-ink-2">
                  {rows.slice(0, 4).map((row) => <li key={row.id}>{row.story[0]}</li>)}
                  {rows.length > 4 && <li>And {rows.length - 4} more.</li>}
                </ul>
              </div>
              <Button size="sm" onClick={() => onAccept(rows)} aria-label={`Make a gap of ${gapTitleFrom(rows)}`}>Make a gap</Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
