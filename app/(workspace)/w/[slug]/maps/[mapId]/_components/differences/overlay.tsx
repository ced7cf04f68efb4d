"use client";
/** The differences on the map: opens a session of today's map beside the future's, so that both are followed live. */
import { useEffect, useEffectEvent, useMemo } from "react";
import { MapSessionProvider, useMapSession } from "@/lib/collaboration/client/map-session-context";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { CLOSE } from "@/lib/collaboration/close-codes";
import { useBoardKit } from "../board-kit";
import { sessionOptions } from "../session-options";
import { Legend } from "./legend";
import { watchDifferences } from "./watch-differences";

interface OverlayProps {
  /** Of today's map. */
  readonly currentId: string;
  /** It cannot go on; called with a sentence why. */
  readonly onEnd: (problem: string) => void;
}

export default function Overlay({ currentId, onEnd }: OverlayProps) {
  const { data } = useBoardKit();
  const options = useMemo(() => sessionOptions(data, currentId), [data, currentId]);
  return <MapSessionProvider key={currentId} options={options} fallback={null}><Live onEnd={onEnd} /></MapSessionProvider>;
}

function Live({ onEnd }: Pick<OverlayProps, "onEnd">) {
  const kit = useBoardKit();
  const current = useMapSession();
  useEffect(() => watchDifferences(kit, current), [kit, current]);
  const status = useReadable(current.status);
  const loaded = useReadable(current.loaded);
  const counts = useReadableSelector(kit.view, (view) => view.differences?.counts ?? null);
  const end = useEffectEvent(onEnd);
  // Signed out, the future's own banner says so, and what was compared last stays.
  const gone = status.kind === "closed" && status.code !== CLOSE.signedOut;
  const away = !loaded && (status.kind === "offline" || status.kind === "not-saved" || status.kind === "closed");
  useEffect(() => {
    if (gone) end("This map can’t be compared with today any more: your access to today’s map ended, or it was deleted.");
    else if (away) end("Today’s map isn’t on this device, and it can’t be loaded now. Show the changes again when the connection is back.");
  }, [gone, away]);
  return counts && <Legend counts={counts} />;
}
