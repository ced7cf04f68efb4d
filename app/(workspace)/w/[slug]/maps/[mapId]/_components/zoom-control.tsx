"use client";
/** 50–150 %, the whole map at once, and its overview. Comes when the page rests; the keys for it are there before. */
import MapIcon from "lucide-react/icons/map";
import Maximize from "lucide-react/icons/maximize";
import Minus from "lucide-react/icons/minus";
import Plus from "lucide-react/icons/plus";
import { iconButtonClass } from "@/components/ui/button-class";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";
import { lazyPart } from "./lazy-part";
import { nextZoom } from "./board-view";
import { requestFit } from "./use-map-zoom";

const Overview = lazyPart(() => import("./overview"));
const ICON = { size: 15, strokeWidth: 1.75, "aria-hidden": true } as const;

export default function ZoomControl() {
  const kit = useBoardKit();
  const zoom = useReadableSelector(kit.view, (view) => view.zoom);
  const overview = useReadableSelector(kit.view, (view) => view.overview);
  const by = (direction: 1 | -1) => kit.view.update({ zoom: nextZoom(zoom, direction) });
  return (
    <>
      {overview && <Overview />}
      <div role="group" aria-label="Zoom" className="map-zoom max-lg:hidden">
        <button type="button" aria-label="Zoom out" disabled={zoom <= 0.5} className={iconButtonClass("quiet", "sm")} onClick={() => by(-1)}><Minus {...ICON} /></button>
        <button
          type="button" aria-label={`${Math.round(zoom * 100)} %, back to 100 %`} className="h-6.5 min-w-10 rounded-sm px-0.5 text-card font-medium tabular-nums hover:bg-hover"
          onClick={() => kit.view.update({ zoom: 1 })}
        >{Math.round(zoom * 100)}%</button>
        <button type="button" aria-label="Zoom in" disabled={zoom >= 1.5} className={iconButtonClass("quiet", "sm")} onClick={() => by(1)}><Plus {...ICON} /></button>
        <button type="button" aria-label="Fit the map, 0" title="Fit the map (0)" className={iconButtonClass("quiet", "sm")} onClick={requestFit}><Maximize {...ICON} /></button>
        <button
          type="button" aria-label="Overview" title="Overview" aria-pressed={overview} data-overview-button
          className={`${iconButtonClass("quiet", "sm")} ${overview ? "bg-fill" : ""}`} onClick={() => kit.view.update({ overview: !overview })}
        ><MapIcon {...ICON} /></button>
      </div>
    </>
  );
}
