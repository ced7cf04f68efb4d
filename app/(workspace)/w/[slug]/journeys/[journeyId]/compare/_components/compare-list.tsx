"use client";
/** The curves, the counts and, stage by stage, what differs. */
import { useCallback, useMemo, useState } from "react";
import { CardCountsView } from "@/components/journey/compare/card-counts";
import { CompareCurve } from "@/components/journey/compare/compare-curve";
import { DiffRowView } from "@/components/journey/compare/diff-row";
import { StageDiff } from "@/components/journey/compare/stage-diff";
import { showToast } from "@/components/ui/toast";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import { createNames } from "@/lib/journey/diff/name-directory";
import { diffRows } from "@/lib/journey/diff/rows/diff-rows";
import { changedRows, rowsOfDepartment } from "@/lib/journey/diff/rows/shown-rows";
import { stepFeelings } from "@/lib/journey/diff/rows/step-feelings";
import type { DiffRow } from "@/lib/journey/diff/rows/types";
import { useCompareKit } from "./compare-kit";
import { ListHead } from "./list-head";
import { NothingDiffers } from "./nothing-differs";
import { useCurrentChange } from "./use-current-change";
import { useToldChanges } from "./use-told-changes";

export function CompareList() {
  const { data, diff: readable } = useCompareKit();
  const diff = useReadable(readable);
  const names = useMemo(() => createNames(data), [data]);
  const all = useMemo(() => diffRows(diff, names), [diff, names]);
  const [hideKept, setHideKept] = useState(true);
  const [departmentId, setDepartmentId] = useState<string | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => rowsOfDepartment(all, departmentId), [all, departmentId]);
  const toggle = useCallback((stageId: string) => setOpened((before) => {
    const after = new Set(before);
    if (!after.delete(stageId)) after.add(stageId);
    return after;
  }), []);
  const { current } = useCurrentChange(rows, {
    onKept: (stageId) => setOpened((before) => new Set(before).add(stageId)),
    onMissing: () => showToast("The change you were sent to is not there any more."),
  });
  const count = changedRows(rows).length;
  const message = useToldChanges(changedRows(all).length);
  const columns = useMemo(() => stepFeelings(diff), [diff]);
  const renderRow = (row: DiffRow) => <DiffRowView key={row.id} row={row} current={row.id === current} />;
  return (
    <>
      <section aria-labelledby="curves" className="border-b border-line bg-surface">
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2 px-5 pt-2.5 pb-1 max-md:px-4">
          <h2 id="curves" className="text-body font-semibold">Feeling across the journey</h2>
          <Legend future={data.map.title} />
          <span className="flex-1" />
          <CardCountsView counts={diff.cards} />
        </div>
        <CompareCurve columns={columns} stages={rows.stages} />
      </section>
      <section aria-labelledby="changes">
        <h2 id="changes" className="sr-only">What differs</h2>
        <ListHead hideKept={hideKept} onHideKept={setHideKept} departmentId={departmentId} onDepartment={setDepartmentId} />
        {count === 0 && <NothingDiffers departmentId={departmentId} />}
        {rows.stages.map((stage) => (
          <StageDiff key={stage.id} stage={stage} open={opened.has(stage.id) === hideKept} onToggle={() => toggle(stage.id)} renderRow={renderRow} />
        ))}
        {rows.whole.length > 0 && (
          <section aria-labelledby="lanes" className="diff-stage">
            <div className="diff-stage-head"><h3 id="lanes" className="text-ui font-semibold">Whole map</h3></div>
            <ul className="diff-rows" aria-label="Changes of the whole map">{rows.whole.map(renderRow)}</ul>
          </section>
        )}
      </section>
      <p role="status" aria-live="polite" className="sr-only">{message}</p>
    </>
  );
}

function Legend({ future }: { future: string }) {
  return (
    <span className="flex flex-wrap items-center gap-x-4 text-card text-ink-2">
      <span className="inline-flex items-center gap-1.5"><svg width="18" height="4" aria-hidden><path d="M1 2h16" stroke="var(--thread)" strokeWidth="2.5" strokeLinecap="round" /></svg>Current</span>
      <span className="inline-flex items-center gap-1.5"><svg width="18" height="4" aria-hidden><path d="M1 2h16" stroke="var(--accent)" strokeWidth="2.5" strokeDasharray="5 3" /></svg>{future}</span>
    </span>
  );
}
