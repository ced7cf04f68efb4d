"use client";
/** 50–150 %, and the whole map at once. */
import Maximize from "lucide-react/icons/maximize";
import Minus from "lucide-react/icons/minus";
import Plus from "lucide-react/icons/plus";
import { iconButtonClass } from "@/components/ui/button-class";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";
import { nextZoom } from "./board-view";
import { requestFit } from "./use-map-zoom";

const ICON = { size: 15, strokeWidth: 1.75, "aria-hidden": true } as const;

export function ZoomControl() {
  const kit = useBoardKit();
  const zoom = useReadableSelector(kit.view, (view) => view.zoom);
  const by = (direction: 1 | -1) => kit.view.update({ zoom: nextZoom(zoom, direction) });
  return (
    <div role="group" aria-label="Zoom" className="map-zoom max-lg:hidden">
      <button type="button" aria-label="Zoom out" disabled={zoom <= 0.5} className={iconButtonClass("quiet", "sm")} onClick={() => by(-1)}><Minus {...ICON} /></button>
      <button
        type="button" aria-label={`${Math.round(zoom * 100)} %, back to 100 %`} className="h-6.5 min-w-10 rounded-sm px-0.5 text-card font-medium tabular-nums hover:bg-hover"
        onClick={() => kit.view.update({ zoom: 1 })}
      >{Math.round(zoom * 100)}%</button>
      <button type="button" aria-label="Zoom in" disabled={zoom >= 1.5} className={iconButtonClass("quiet", "sm")} onClick={() => by(1)}><Plus {...ICON} /></button>
      <button type="button" aria-label="Fit the map, 0" title="Fit the map (0)" className={iconButtonClass("quiet", "sm")} onClick={requestFit}><Maximize {...ICON} /></button>
    </div>
  );
}
