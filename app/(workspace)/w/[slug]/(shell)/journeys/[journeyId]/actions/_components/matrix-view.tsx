"use client";
/** Effort against impact, and beside it the actions and the gaps that wait for one. */
import { ImpactMatrix } from "@/components/journey/plan/impact-matrix";
import { WaitingGap } from "@/components/journey/plan/waiting-gap";
import { GapMenu } from "./gap-menu";
import { PlanCard } from "./plan-card";
import { usePlanKit } from "./plan-kit";

export function MatrixView() {
  const { data, actions, canEdit, selectedId, open, change, add } = usePlanKit();
  const waiting = data.gaps.filter(({ actionId }) => actionId === null);
  return (
    <div className="mt-3 grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,27rem)]">
      <section aria-label="Matrix" className="rounded-lg bg-surface p-4 shadow-1 max-md:p-3 lg:sticky lg:top-6">
        {actions.length === 0
          ? <p className="text-ink-2">Actions stand here between effort and impact, so that quick wins show.</p>
          : <ImpactMatrix
              size="page" selectedId={selectedId} onSelect={open} onPlace={canEdit ? change : undefined}
              actions={actions.map(({ departmentId, ...action }) => ({ ...action, colour: data.departments.find(({ id }) => id === departmentId)?.colour }))}
            />}
      </section>
      <section aria-label="Actions" className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <h2 className="sr-only">Actions</h2>
        {actions.map((action) => <PlanCard key={action.id} action={action} />)}
        {waiting.map((gap) => <WaitingGap key={gap.id} gap={gap} closed={data.standings[gap.id]?.state === "closed"} onAct={canEdit ? add : undefined} menu={canEdit && <GapMenu gap={gap} />} />)}
      </section>
    </div>
  );
}
