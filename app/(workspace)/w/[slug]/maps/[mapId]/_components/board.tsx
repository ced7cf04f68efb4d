"use client";
/** A map, live: opens its session and shows the frame at once, the map as soon as it is there. */
import { useMemo } from "react";
import { MapSessionProvider } from "@/lib/collaboration/client/map-session-context";
import type { BoardData } from "@/lib/contract/board";
import { BoardFrame } from "./board-frame";
import { LiveBoard } from "./live-board";
import { sessionOptions } from "./session-options";

export function Board({ data }: { data: BoardData }) {
  const options = useMemo(() => sessionOptions(data, data.map.id), [data]);
  return (
    <MapSessionProvider key={data.map.id} options={options} fallback={<BoardFrame data={data} />}>
      <LiveBoard data={data} />
    </MapSessionProvider>
  );
}
