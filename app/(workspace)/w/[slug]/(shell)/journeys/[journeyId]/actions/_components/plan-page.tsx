"use client";
/** The plan of a journey in three views of the same actions. */
import { useMemo, useState } from "react";
import { useFreshJourney } from "@/app/(workspace)/_components/fresh/use-fresh-journey";
import { ownedGaps, ownedWords } from "@/components/journey/plan/closing-words";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import type { PlanData } from "@/lib/contract/plan";
import { can } from "@/lib/policy/can";
import { ActionTable } from "./action-table";
import { EmptyPlan } from "./empty-plan";
import { MatrixView } from "./matrix-view";
import { PlanDialog, type Open } from "./plan-dialog";
import { PlanHead } from "./plan-head";
import { PlanKitContext, type PlanKit } from "./plan-kit";
import { ReachBanner } from "./reach-banner";
import { StatusBoard } from "./status-board";
import { usePlanChanges } from "./use-plan-changes";

type View = "matrix" | "board" | "table";
const VIEWS = [{ value: "matrix", label: "Matrix" }, { value: "board", label: "Board" }, { value: "table", label: "Table" }] as const;

export function PlanPage({ data, openId: linkedId }: { data: PlanData; openId: string | null }) {
  const { actions, change, problem, clearProblem } = usePlanChanges(data.journey.id, data.actions);
  const [view, setView] = useState<View>("matrix");
  const [open, setOpen] = useState<Open | null>(() => {
    const action = data.actions.find(({ id }) => id === linkedId);
    return action ? { kind: "action", action } : null;
  });
  const [selectedId, setSelectedId] = useState(linkedId);
  const canEdit = can(data.me, "plan.change");
  const openId = open?.kind === "action" ? open.action.id : null;
  const { reach, goneId, lookNow } = useFreshJourney({
    journeyId: data.journey.id, mapId: data.maps.find(({ state }) => state === "current")?.id,
    openId, held: canEdit && open !== null,
  });
  const kit = useMemo<PlanKit>(() => ({
    data, actions, canEdit, selectedId, change,
    open: (id) => {
      setSelectedId(id);
      const action = actions.find((one) => one.id === id);
      setOpen(action ? { kind: "action", action } : null);
    },
    add: (gap) => setOpen({ kind: "new-action", ...(gap && { gap }) }),
    renameGap: (gap) => setOpen({ kind: "rename-gap", gap }),
    deleteGap: (gap) => setOpen({ kind: "delete-gap", gap }),
  }), [data, actions, canEdit, selectedId, change]);
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
      {open && <PlanDialog open={open} goneId={goneId} onClose={() => setOpen(null)} />}
    </PlanKitContext>
  );
}
