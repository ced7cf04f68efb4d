"use client";
/** Both maps live: opens a session of each and shows the frame until both have begun. */
import { useMemo, type ReactNode } from "react";
import { MapSessionProvider, useMapSession } from "@/lib/collaboration/client/map-session-context";
import type { MapSession } from "@/lib/collaboration/client/types";
import type { BoardData } from "@/lib/contract/board";
import { sessionOptions } from "../../../../maps/[mapId]/_components/session-options";
import { CompareFrame } from "./compare-frame";
import type { ComparePlan } from "./compare-kit";
import { LiveCompare } from "./live-compare";

export function ComparePage({ data, plan }: { data: BoardData; plan: ComparePlan }) {
  const currentId = data.maps.find(({ state }) => state === "current")?.id ?? data.map.id;
  const [current, future] = useMemo(() => [sessionOptions(data, currentId), sessionOptions(data, data.map.id)], [data, currentId]);
  const frame = <CompareFrame data={data} />;
  return (
    <MapSessionProvider key={currentId} options={current} fallback={frame}>
      <WithSession>{(today) => (
        <MapSessionProvider key={data.map.id} options={future} fallback={frame}>
          <WithSession>{(tomorrow) => <LiveCompare data={data} plan={plan} current={today} future={tomorrow} />}</WithSession>
        </MapSessionProvider>
      )}</WithSession>
    </MapSessionProvider>
  );
}

/** The session next above. */
function WithSession({ children }: { children: (session: MapSession) => ReactNode }) {
  return children(useMapSession());
}
