"use client";
/** The comparison around two running sessions. */
import { useRouter } from "next/navigation";
import { useEffect, useMemo } from "react";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import type { MapSession } from "@/lib/collaboration/client/types";
import type { BoardData } from "@/lib/contract/board";
import { CompareBanners } from "./compare-banners";
import { CompareFrame } from "./compare-frame";
import { CompareKitContext, liveDiff, type CompareKit } from "./compare-kit";
import { CompareList } from "./compare-list";
import { ComparePeople } from "./compare-people";
import { CompareSkeleton } from "./compare-skeleton";
import "@/components/journey/compare/compare.css";

export function LiveCompare({ data, current, future }: { data: BoardData; current: MapSession; future: MapSession }) {
  const router = useRouter();
  const diff = useMemo(() => liveDiff(current, future), [current, future]);
  const kit = useMemo((): CompareKit => ({ data, current, future, diff }), [data, current, future, diff]);
  const loaded = [useReadable(current.loaded), useReadable(future.loaded)].every(Boolean);
  // Names, departments, maps or the plan changed: the page reads them again, the sessions stay.
  useEffect(() => current.onNotice(({ type }) => type.endsWith("-changed") && router.refresh()), [current, router]);
  return (
    <CompareKitContext value={kit}>
      <CompareFrame data={data} people={<ComparePeople />}>
        <CompareBanners />
        <main className="relative min-h-0 flex-1 overflow-y-auto" data-region="map">{loaded ? <CompareList /> : <CompareSkeleton />}</main>
      </CompareFrame>
    </CompareKitContext>
  );
}
