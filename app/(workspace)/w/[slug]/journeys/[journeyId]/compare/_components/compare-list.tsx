"use client";
/** The curves, the counts and, stage by stage, what differs; beside it the plan. */
import { useCallback, useMemo, useState } from "react";
import { CardCountsView } from "@/components/journey/compare/card-counts";
import { CompareCurve } from "@/components/journey/compare/compare-curve";
import { StageDiff } from "@/components/journey/compare/stage-diff";
import { showToast } from "@/components/ui/toast";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import { createNames } from "@/lib/journey/diff/name-directory";
import { diffRows } from "@/lib/journey/diff/rows/diff-rows";
import { changedRows, countCards, rowsOfDepartment } from "@/lib/journey/diff/rows/shown-rows";
import { stepFeelings } from "@/lib/journey/diff/rows/step-feelings";
import type { DiffRow } from "@/lib/journey/diff/rows/types";
import { ChangeRow } from "./change-row";
import { useCompareKit } from "./compare-kit";
import { CurveLegend } from "./curve-legend";
import { Grouping } from "./grouping";
import { ListHead } from "./list-head";
import { NothingDiffers } from "./nothing-differs";
import { PlanColumn } from "./plan-column";
import { useBring } from "./use-bring";
import { useCurrentChange } from "./use-current-change";
import { useGrouping } from "./use-grouping";
import { SideBySide } from "./side-by-side";
import { useCompareView } from "./use-compare-view";
import { useToldChanges } from "./use-told-changes";
import { useWhoseCards } from "./use-whose-cards";

const everyRow = (): boolean => true;
const isCardRow = ({ part }: DiffRow): boolean => part === "card";
/** With what is kept of this stage unfolded. */
const withStage = (toggled: ReadonlySet<string>, stageId: string, hideKept: boolean): ReadonlySet<string> =>
  new Set(hideKept ? [...toggled, stageId] : [...toggled].filter((id) => id !== stageId));

export function CompareList() {
  const { data, diff: readable } = useCompareKit();
  const diff = useReadable(readable);
  const names = useMemo(() => createNames(data), [data]);
  const all = useMemo(() => diffRows(diff, names), [diff, names]);
  const changes = useMemo(() => changedRows(all), [all]);
  const columns = useMemo(() => stepFeelings(diff), [diff]);
  const [hideKept, setHideKept] = useState(true);
  const [departmentId, setDepartmentId] = useWhoseCards(data.departments);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [chosenGap, setChosenGap] = useState<string | null>(null);
  const rows = useMemo(() => rowsOfDepartment(all, departmentId), [all, departmentId]);
  const toggle = useCallback((stageId: string) => setToggled((before) => {
    const after = new Set(before);
    if (!after.delete(stageId)) after.add(stageId);
    return after;
  }), []);
  const { view, setView } = useCompareView();
  const { current, goTo, follow } = useCurrentChange(rows, {
    stops: view === "list" ? everyRow : isCardRow,
    onKept: (stageId) => setToggled((before) => withStage(before, stageId, hideKept)),
    onMissing: () => showToast("The change you were sent to is not there any more."),
  });
  const grouping = useGrouping(changes);
  const bring = useBring();
  const message = useToldChanges(changes.length);
  const showGap = (gapId: string) => {
    setChosenGap(gapId);
    const first = changes.find(({ id }) => grouping.rowGaps.of.get(id)?.some((gap) => gap.id === gapId));
    if (first) goTo(first.id);
    else showToast("Nothing of this gap differs any more.");
  };
  const chooseGap = useCallback((gapId: string) => {
    setChosenGap(gapId);
    requestAnimationFrame(() => document.querySelector(".compare-plan [data-chosen]")?.scrollIntoView({ block: "nearest" }));
  }, []);
  const renderRow = (row: DiffRow) => (
    <ChangeRow key={row.id} row={row} current={row.id === current} grouping={grouping} onGap={chooseGap} onBring={bring} />
  );
  return (
    <div className="compare-body">
      <main data-region="map" className="compare-main" data-view={view}>
        <section aria-labelledby="curves" className="border-b border-line bg-surface">
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2 px-5 pt-2.5 pb-1 max-md:px-4">
            <h2 id="curves" className="text-body font-semibold">Feeling across the journey</h2>
            <CurveLegend future={data.map.title} />
            <span className="flex-1" />
            <CardCountsView counts={countCards(rows)} />
          </div>
          <CompareCurve columns={columns} stages={rows.stages} />
        </section>
        <section aria-labelledby="changes" className="relative">
          <h2 id="changes" className="sr-only">What differs</h2>
          <ListHead view={view} onView={setView} hideKept={hideKept} onHideKept={setHideKept} departmentId={departmentId} onDepartment={setDepartmentId} />
          {changedRows(rows).length === 0 ? <NothingDiffers departmentId={departmentId} /> : view === "list" && <Grouping grouping={grouping} />}
          {view === "boards" && (
            <SideBySide
              diff={diff} all={all} shown={rows} hideKept={hideKept} current={current}
              onOpen={(rowId) => {
                setView?.("list");
                follow(rowId);
              }}
            />
          )}
          {view === "list" && rows.stages.map((stage) => (
            <StageDiff key={stage.id} stage={stage} open={toggled.has(stage.id) === hideKept} onToggle={() => toggle(stage.id)} renderRow={renderRow} />
          ))}
          {view === "list" && rows.whole.length > 0 && (
            <section aria-labelledby="whole" className="diff-stage">
              <div className="diff-stage-head"><h3 id="whole" className="text-ui font-semibold">Whole map</h3></div>
              <ul className="diff-rows" aria-label="Changes of the whole map">{rows.whole.map(renderRow)}</ul>
            </section>
          )}
        </section>
        <p role="status" aria-live="polite" className="sr-only">{message}</p>
      </main>
      <PlanColumn diff={diff} rowGaps={grouping.rowGaps} chosenGap={chosenGap} onChooseGap={chooseGap} onShowGap={showGap} />
    </div>
  );
}
