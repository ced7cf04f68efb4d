"use client";
/** The whole map as small blocks with the frame of what is in view: click or drag to go there, or move it with the arrow keys. */
import X from "lucide-react/icons/x";
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { overviewScale, type OverviewScale } from "@/components/journey/overview-layout";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";
import { drawOverview } from "./draw-overview";
import { viewOf } from "./grid-view";
import { useGridLayout } from "./use-grid-layout";
import { textSize } from "./text-size";
import { scaleAt, stepWidthAt } from "./zoom-levels";
import "./overview.css";

interface Frame { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly first: number; readonly last: number }

/** The picture follows changes of the map in this time, ms. */
const REDRAW_MS = 400;
const KEYS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const scrollerOf = () => document.querySelector<HTMLElement>(".map-scroll");

export default function Overview() {
  const kit = useBoardKit();
  const layout = useGridLayout();
  const zoom = useReadableSelector(kit.view, (view) => view.zoom);
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useRef<OverviewScale | null>(null);
  const [size, setSize] = useState<OverviewScale | null>(null);
  const [frame, setFrame] = useState<Frame | null>(null);
  const [columnWidth, scale] = [stepWidthAt(zoom, textSize()), scaleAt(zoom)];

  const follow = useCallback(() => {
    const scroller = scrollerOf();
    const view = scroller && viewOf(scroller, scale);
    const picture = shown.current;
    if (!view || !picture) return;
    const [x, width] = [(view.left / columnWidth) * picture.column, (view.width / columnWidth) * picture.column];
    const [y, height] = [-(view.rows[0]?.start ?? 0) * picture.down, view.height * picture.down];
    setFrame({
      x, y, width: Math.min(width, picture.width - x), height: Math.min(height, picture.height - y),
      first: Math.floor(view.left / columnWidth), last: Math.min(layout.columns.length, Math.ceil((view.left + view.width) / columnWidth)) - 1,
    });
  }, [scale, columnWidth, layout]);
  const draw = useCallback(() => {
    const scroller = scrollerOf();
    const view = scroller && viewOf(scroller, scale);
    if (!canvas.current || !view) return;
    const top = view.rows[0]?.start ?? 0;
    const rows = view.rows.map(({ start, end }, index) => ({ laneId: layout.lanes[index]?.lane.id ?? "", start: start - top, end: end - top }));
    const next = overviewScale({ width: layout.columns.length * columnWidth, height: rows.at(-1)?.end ?? 0 }, layout.columns.length);
    shown.current = next;
    setSize(next);
    drawOverview(canvas.current, kit, layout, rows, next);
    follow();
  }, [kit, layout, scale, columnWidth, follow]);

  useLayoutEffect(draw, [draw]);
  useEffect(() => {
    const scroller = scrollerOf();
    if (!scroller) return;
    let later: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      later ??= setTimeout(() => {
        later = undefined;
        draw();
      }, REDRAW_MS);
    };
    const stop = kit.session.map.subscribe(soon);
    const resized = new ResizeObserver(soon);
    resized.observe(scroller);
    scroller.addEventListener("scroll", follow, { passive: true });
    return () => {
      clearTimeout(later);
      stop();
      resized.disconnect();
      scroller.removeEventListener("scroll", follow);
    };
  }, [kit, draw, follow]);

  const go = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (!frame || !size) return;
    scrollerOf()?.scrollTo(
      ((event.clientX - box.left - frame.width / 2) / size.column) * columnWidth * scale,
      ((event.clientY - box.top - frame.height / 2) / size.down) * scale);
  };
  const handlePointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    go(event);
  };
  const close = () => {
    kit.view.update({ overview: false });
    document.querySelector<HTMLElement>("[data-overview-button]")?.focus();
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const by = KEYS[event.key];
    if (event.key === "Escape") close();
    else if (by) scrollerOf()?.scrollBy(by[0] * columnWidth * scale, by[1] * 96 * scale);
    else if (event.key === "Home") scrollerOf()?.scrollTo(0, 0);
    else if (event.key === "End") scrollerOf()?.scrollTo(layout.columns.length * columnWidth * scale, 0);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const title = (index: number) => layout.columns[index]?.step?.title ?? layout.columns[index]?.stage.title ?? "";
  return (
    <div role="group" aria-label="Overview" className="map-overview">
      <div
        className="map-overview-map" style={{ width: size?.width, height: size?.height }} onPointerDown={handlePointerDown}
        onPointerMove={(event) => event.buttons === 1 && go(event)}
      >
        <canvas ref={canvas} aria-hidden style={{ width: size?.width, height: size?.height }} />
        {frame && (
          <div
            role="slider" tabIndex={0} aria-label="Part of the map in view" className="map-overview-frame" onKeyDown={handleKeyDown}
            aria-valuemin={1} aria-valuemax={layout.columns.length} aria-valuenow={frame.first + 1}
            aria-valuetext={`${title(frame.first)} to ${title(frame.last)}`}
            style={{ width: frame.width, height: frame.height, transform: `translate(${frame.x}px, ${frame.y}px)` }}
          />
        )}
      </div>
      <button type="button" aria-label="Close the overview" className="map-overview-close" onClick={close}><X size={13} aria-hidden /></button>
    </div>
  );
}
