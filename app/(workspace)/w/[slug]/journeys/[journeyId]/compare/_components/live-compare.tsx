"use client";
/** The comparison around two running sessions. */
import { useRouter } from "next/navigation";
import { useEffect, useMemo } from "react";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import type { MapSession } from "@/lib/collaboration/client/types";
import type { BoardData } from "@/lib/contract/board";
import { can } from "@/lib/policy/can";
import { liveDiff } from "../../../../maps/[mapId]/_components/live-diff";
import { CompareBanners } from "./compare-banners";
import { CompareFrame } from "./compare-frame";
import { CompareKitContext, type CompareKit, type ComparePlan } from "./compare-kit";
import { CompareList } from "./compare-list";
import { ComparePeople } from "./compare-people";
import { CompareSkeleton } from "./compare-skeleton";
import "@/components/journey/compare/compare.css";

export function LiveCompare({ data, plan, current, future }: {
  data: BoardData;
  /** Of the whole journey. */
  plan: ComparePlan;
  current: MapSession;
  future: MapSession;
}) {
  const router = useRouter();
  const diff = useMemo(() => liveDiff(current, future), [current, future]);
  const kit = useMemo((): CompareKit => ({
    data, current, future, diff, canPlan: can(data.me, "plan.change"),
    plan: { gaps: plan.gaps.filter(({ futureMapId }) => futureMapId === data.map.id), actions: plan.actions },
  }), [data, plan, current, future, diff]);
  const loaded = [useReadable(current.loaded), useReadable(future.loaded)].every(Boolean);
  // Names, departments, maps or the plan changed: the page reads them again, the sessions stay.
  useEffect(() => current.onNotice(({ type }) => type.endsWith("-changed") && router.refresh()), [current, router]);
  return (
    <CompareKitContext value={kit}>
      <CompareFrame data={data} people={<ComparePeople />}>
        <CompareBanners />
        {loaded ? <CompareList /> : <main className="relative min-h-0 flex-1"><CompareSkeleton /></main>}
      </CompareFrame>
    </CompareKitContext>
  );
}
