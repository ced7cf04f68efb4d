"use client";
/** The plan of a journey in three views of the same actions. */
import { useMemo, useState } from "react";
import { ownedGaps, ownedWords } from "@/components/journey/plan/closing-words";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import type { JourneyAction, JourneyGap, PlanData } from "@/lib/contract/plan";
import { can } from "@/lib/policy/can";
import { ActionDialog } from "./action-dialog";
import { ActionTable } from "./action-table";
import { EmptyPlan } from "./empty-plan";
import { MatrixView } from "./matrix-view";
import { PlanHead } from "./plan-head";
import { PlanKitContext, type PlanKit } from "./plan-kit";
import { ReachBanner } from "./reach-banner";
import { StatusBoard } from "./status-board";
import { useFreshPlan } from "./use-fresh-plan";
import { usePlanChanges } from "./use-plan-changes";

type View = "matrix" | "board" | "table";
/** An action stays as it was opened: a colleague may delete it meanwhile. */
type Open = { readonly action: JourneyAction } | { readonly gap: JourneyGap | null } | null;
const VIEWS = [{ value: "matrix", label: "Matrix" }, { value: "board", label: "Board" }, { value: "table", label: "Table" }] as const;

export function PlanPage({ data, openId }: { data: PlanData; openId: string | null }) {
  const { actions, change, problem, clearProblem } = usePlanChanges(data.journey.id, data.actions);
  const [view, setView] = useState<View>("matrix");
  const [open, setOpen] = useState<Open>(() => {
    const action = data.actions.find(({ id }) => id === openId);
    return action ? { action } : null;
  });
  const [selectedId, setSelectedId] = useState(openId);
  const canEdit = can(data.me, "plan.change");
  const openAction = open && "action" in open ? open.action : null;
  const { reach, goneId, lookNow } = useFreshPlan({
    journeyId: data.journey.id, mapId: data.maps.find(({ state }) => state === "current")?.id,
    openId: openAction?.id ?? null, held: canEdit && open !== null,
  });
  const kit = useMemo<PlanKit>(() => ({
    data, actions, canEdit, selectedId, change,
    open: (id) => {
      setSelectedId(id);
      const action = actions.find((one) => one.id === id);
      setOpen(action ? { action } : null);
    },
    add: (gap) => setOpen({ gap: gap ?? null }),
  }), [data, actions, canEdit, selectedId, change]);
  const known = data.actions.find(({ id }) => id === openAction?.id);
  const isEmpty = data.gaps.length === 0 && actions.length === 0;
  const owned = ownedGaps(data.gaps, actions);
  return (
    <PlanKitContext value={kit}>
      <PlanHead summary={ownedWords(owned, data.gaps.length)} waiting={data.gaps.length - owned} />
      <ReachBanner reach={reach} onTry={lookNow} className="mt-4" />
      {problem !== null && <Banner tone="bad" live className="mt-4" action={<Button size="sm" onClick={clearProblem}>Close</Button>}>{problem}</Banner>}
      {isEmpty ? <EmptyPlan /> : (
        <>
          <Segmented label="View" options={VIEWS} value={view} onChange={setView} className="mt-4" />
          {view === "matrix" && <MatrixView />}
          {view === "board" && <StatusBoard />}
          {view === "table" && <ActionTable />}
        </>
      )}
      {open && (
        <ActionDialog
          key={openAction?.id ?? "new"} {...(openAction && { action: known ?? openAction, isGone: !known || goneId === openAction.id })}
          {...("gap" in open && open.gap && { gap: open.gap })} onClose={() => setOpen(null)}
        />
      )}
    </PlanKitContext>
  );
}
