"use client";
/** A map, live: opens its session and shows the frame at once, the map as soon as it is there. */
import { useMemo } from "react";
import { MapSessionProvider } from "@/lib/collaboration/client/map-session-context";
import type { MapSessionOptions } from "@/lib/collaboration/client/types";
import type { BoardData } from "@/lib/contract/board";
import { can } from "@/lib/policy/can";
import { BoardFrame } from "./board-frame";
import { LiveBoard } from "./live-board";

/** Empty on the server, where no session begins. */
const syncUrl = (): string =>
  (typeof window === "undefined" ? "" : `${window.location.protocol === "https:" ? "wss:" : "ws:"}//${window.location.host}/sync`);

export function Board({ data }: { data: BoardData }) {
  const options = useMemo((): MapSessionOptions => ({
    mapId: data.map.id, userId: data.me.id, epoch: data.workspace.epoch, syncUrl: syncUrl(),
    access: { canWrite: can(data.me, "map.edit"), role: data.me.role },
  }), [data]);
  return (
    <MapSessionProvider key={data.map.id} options={options} fallback={<BoardFrame data={data} />}>
      <LiveBoard data={data} />
    </MapSessionProvider>
  );
}
