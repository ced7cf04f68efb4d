"use client";
/** The action plan beside the comparison: who closes which gap, and which are not owned yet. */
import { useMemo, useRef, useState } from "react";
import { ActionCard } from "@/components/journey/compare/plan/action-card";
import { OpenGap } from "@/components/journey/compare/plan/open-gap";
import { matrixSpots, ownedGaps, planEntries, type PlanEntry } from "@/components/journey/compare/plan/plan-entries";
import { PlanMatrix } from "@/components/journey/compare/plan/plan-matrix";
import { apiFetch } from "@/lib/contract/client";
import type { JourneyGap } from "@/lib/contract/plan";
import { createStandings } from "@/lib/journey/gaps/gap-standing";
import type { MapDiff } from "@/lib/journey/diff/types";
import type { RowGaps } from "@/lib/journey/diff/rows/row-gaps";
import { useCompareKit } from "./compare-kit";
import { usePlanChange } from "./use-plan-change";

export function PlanColumn({ diff, rowGaps, chosenGap, onChooseGap, onShowGap }: {
  diff: MapDiff;
  rowGaps: RowGaps<JourneyGap>;
  chosenGap: string | null;
  onChooseGap: (gapId: string) => void;
  /** Goes to the first change of a gap. */
  onShowGap: (gapId: string) => void;
}) {
  const { data, plan, canPlan } = useCompareKit();
  const entries = useMemo(() => planEntries(plan.gaps, plan.actions), [plan]);
  const standing = useMemo(() => createStandings(diff.before, diff), [diff]);
  const { change, working } = usePlanChange();
  const [making, setMaking] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const counts = useMemo(() => {
    const all = new Map<string, number>();
    for (const gaps of rowGaps.of.values()) for (const { id } of gaps) all.set(id, (all.get(id) ?? 0) + 1);
    return all;
  }, [rowGaps]);
  const department = (id: string | null) => data.departments.find((other) => other.id === id) ?? null;
  const owner = (id: string | null) => {
    const person = data.people.find((other) => other.id === id);
    return person ? { name: person.name, colour: department(person.departmentIds[0] ?? null)?.colour } : null;
  };
  const isClosed = (gap: JourneyGap): boolean => standing(gap.changes).state === "closed";
  const choose = (entry: PlanEntry) => {
    const [first] = entry.gaps;
    if (first) onChooseGap(first.id);
    list.current?.querySelector(`[id="plan-${entry.key}"]`)?.scrollIntoView({ block: "nearest" });
  };
  const makeAction = (gap: JourneyGap) => {
    setMaking(gap.id);
    void change(() => apiFetch("POST", `/api/v1/journeys/${data.journey.id}/actions`, { title: gap.title, gapIds: [gap.id] }));
  };
  const spots = matrixSpots(entries);
  return (
    <aside aria-labelledby="plan" data-region="panel" className="compare-plan">
      <header className="flex items-baseline gap-2 px-4 pt-3 pb-2">
        <h2 id="plan" className="flex-1 text-lead font-semibold">Action plan</h2>
        {plan.gaps.length > 0 && <p className="text-card text-ink-2 tabular-nums">{ownedGaps(entries)} of {plan.gaps.length} gaps owned</p>}
      </header>
      {plan.gaps.length === 0 ? (
        <p className="px-4 pb-4 text-ink-2">No gaps yet. {canPlan ? "Tick changes that belong together and make a gap of them; a gap becomes an action with an owner." : "Somebody who edits this journey can group changes into gaps."}</p>
      ) : (
        <>
          {spots.length > 0 && <div className="px-4"><PlanMatrix spots={spots} departmentOf={department} onChoose={choose} /></div>}
          <ul ref={list} aria-label="Gaps and their actions" className="flex flex-col gap-2 px-4 pt-2.5 pb-4">
            {entries.map((entry) => {
              const [gap] = entry.gaps;
              const chosen = entry.gaps.some(({ id }) => id === chosenGap);
              if (entry.action) {
                return (
                  <ActionCard
                    key={entry.key} entry={entry} action={entry.action} chosen={chosen} owner={owner(entry.action.ownerId)} department={department(entry.action.departmentId)}
                    metric={data.metrics.find(({ id }) => id === entry.action?.metricId) ?? null} closed={entry.gaps.filter(isClosed).length} onShow={() => gap && onShowGap(gap.id)}
                  />
                );
              }
              return gap && (
                <OpenGap
                  key={entry.key} entry={entry} gap={gap} chosen={chosen} closed={isClosed(gap)} changes={counts.get(gap.id) ?? gap.changes.length}
                  working={working && making === gap.id} onShow={() => onShowGap(gap.id)} onAction={canPlan ? () => makeAction(gap) : undefined}
                />
              );
            })}
          </ul>
        </>
      )}
    </aside>
  );
}
