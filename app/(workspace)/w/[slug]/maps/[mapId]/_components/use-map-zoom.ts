"use client";
/** Zooming with Ctrl + wheel (and pinch on a trackpad) at the pointer, and panning with Space + drag. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import type { BoardKit } from "./board-kit";
import { clampZoom } from "./board-view";

/** The zoom at which every column fits the window, 0.5 … 1. */
export function fitZoom(scroller: HTMLElement, columns: number): number {
  const lanes = scroller.querySelector<HTMLElement>(".map-corner")?.offsetWidth ?? 0;
  return Math.min(1, clampZoom(Math.floor(((scroller.clientWidth - lanes) / Math.max(1, columns) / 176) * 100) / 100));
}

export function useMapZoom(kit: BoardKit, scroller: RefObject<HTMLElement | null>, columns: number): void {
  const zoom = useReadableSelector(kit.view, (view) => view.zoom);
  /** The share of the scrolled width under the pointer, to be kept there. */
  const keep = useRef<{ share: number; at: number } | null>(null);
  const columnsNow = useRef(columns);
  useEffect(() => {
    columnsNow.current = columns;
  }, [columns]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !keep.current) return;
    element.scrollLeft = keep.current.share * element.scrollWidth - keep.current.at;
    keep.current = null;
  }, [zoom, scroller]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const handleWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const at = event.clientX - element.getBoundingClientRect().left;
      const next = clampZoom(kit.view.get().zoom * Math.exp(-event.deltaY / 400));
      if (next === kit.view.get().zoom) return;
      keep.current = { share: (element.scrollLeft + at) / element.scrollWidth, at };
      kit.view.update({ zoom: next });
    };
    const handleFit = () => kit.view.update({ zoom: fitZoom(element, columnsNow.current) });
    element.addEventListener("wheel", handleWheel, { passive: false });
    element.addEventListener("board:fit", handleFit);
    return () => {
      element.removeEventListener("wheel", handleWheel);
      element.removeEventListener("board:fit", handleFit);
    };
  }, [kit, scroller]);
}

/** Asks the map to fit its window. */
export const requestFit = (): void => {
  document.querySelector(".map-scroll")?.dispatchEvent(new CustomEvent("board:fit"));
};
