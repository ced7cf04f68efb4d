"use client";
/** The action plan beside the comparison: who closes which gap, and which are not owned yet. */
import { useMemo, useState } from "react";
import { planEntries } from "@/components/journey/compare/plan-entries";
import { ActionCard } from "@/components/journey/plan/action-card";
import { closingOf, ownedGaps, ownedWords } from "@/components/journey/plan/closing-words";
import { ImpactMatrix } from "@/components/journey/plan/impact-matrix";
import { WaitingGap } from "@/components/journey/plan/waiting-gap";
import { PageLink } from "@/components/ui/page-link";
import { apiFetch } from "@/lib/contract/client";
import type { JourneyGap } from "@/lib/contract/plan";
import { createStandings } from "@/lib/journey/gaps/gap-standing";
import type { MapDiff } from "@/lib/journey/diff/types";
import type { RowGaps } from "@/lib/journey/diff/rows/row-gaps";
import { planHref } from "../../../../maps/[mapId]/_components/map-href";
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
  const { data, plan: { gaps, actions }, canPlan } = useCompareKit();
  const entries = useMemo(() => planEntries(gaps, actions), [gaps, actions]);
  const standings = useMemo(() => {
    const standing = createStandings(diff.before, diff);
    return Object.fromEntries(gaps.map(({ id, changes }) => [id, standing(changes)]));
  }, [diff, gaps]);
  const counts = useMemo(() => {
    const all = new Map<string, number>();
    for (const held of rowGaps.of.values()) for (const { id } of held) all.set(id, (all.get(id) ?? 0) + 1);
    return all;
  }, [rowGaps]);
  const { change, working } = usePlanChange();
  const [making, setMaking] = useState<string | null>(null);
  const department = (id: string | null | undefined) => data.departments.find((other) => other.id === id);
  const owner = (id: string | null) => {
    const person = data.people.find((other) => other.id === id);
    return person && { name: person.name, colour: department(person.departmentIds[0])?.colour };
  };
  const firstGapOf = (actionId: string): string | undefined => gaps.find((gap) => gap.actionId === actionId)?.id;
  const withGap = (actionId: string, act: (gapId: string) => void): void => {
    const gapId = firstGapOf(actionId);
    if (gapId !== undefined) act(gapId);
  };
  const makeAction = (gap: JourneyGap): void => {
    if (working && making === gap.id) return;
    setMaking(gap.id);
    void change(() => apiFetch("POST", `/api/v1/journeys/${data.journey.id}/actions`, { title: gap.title, gapIds: [gap.id] }));
  };
  const taken = entries.flatMap((entry) => (entry.kind === "action" ? [entry.action] : []));
  const chosenAction = gaps.find(({ id }) => id === chosenGap)?.actionId ?? null;
  return (
    <aside aria-labelledby="plan" data-region="panel" className="compare-plan">
      <header className="flex items-baseline gap-2 px-4 pt-3 pb-2">
        <h2 id="plan" className="flex-1 text-lead font-semibold">
          <PageLink href={planHref(data)} className="rounded-xs hover:underline">Action plan</PageLink>
        </h2>
        {gaps.length > 0 && <p className="text-card text-ink-2 tabular-nums">{ownedWords(ownedGaps(gaps, actions), gaps.length)}</p>}
      </header>
      {gaps.length === 0 ? (
        <p className="px-4 pb-4 text-ink-2">No gaps yet. {canPlan ? "Tick changes that belong together and make a gap of them; a gap becomes an action with an owner." : "Somebody who edits this journey can group changes into gaps."}</p>
      ) : (
        <>
          {taken.length > 0 && (
            <div className="px-4">
              <ImpactMatrix
                selectedId={chosenAction} onSelect={(id) => withGap(id, onChooseGap)}
                actions={taken.map(({ id, number, title, effort, impact, departmentId }) => ({ id, number, title, effort, impact, colour: department(departmentId)?.colour }))}
              />
            </div>
          )}
          <ul aria-label="Gaps and their actions" className="flex flex-col gap-2 px-4 pt-2.5 pb-4">
            {entries.map((entry) => {
              if (entry.kind === "gap") {
                const { gap } = entry;
                return (
                  <li key={gap.id} data-chosen={gap.id === chosenGap || undefined}>
                    <WaitingGap
                      gap={gap} changes={counts.get(gap.id) ?? 0} closed={standings[gap.id]?.state === "closed"} selected={gap.id === chosenGap}
                      onOpen={() => onShowGap(gap.id)} onAct={canPlan ? makeAction : undefined}
                    />
                  </li>
                );
              }
              const { action } = entry;
              return (
                <li key={action.id} data-chosen={action.id === chosenAction || undefined}>
                  <ActionCard
                    action={action} closing={closingOf(action, gaps, standings)} owner={owner(action.ownerId)} department={department(action.departmentId)}
                    metric={data.metrics.find(({ id }) => id === action.metricId)} selected={action.id === chosenAction} onOpen={(id) => withGap(id, onShowGap)}
                  />
                </li>
              );
            })}
          </ul>
        </>
      )}
    </aside>
  );
}
