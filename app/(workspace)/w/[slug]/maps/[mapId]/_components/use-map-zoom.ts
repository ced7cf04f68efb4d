"use client";
/** Keeps in place what is under the pointer, or in the middle, when the zoom changes; and fits the map to its window. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { GridLayout } from "@/components/journey/grid-layout";
import type { BoardKit } from "./board-kit";
import type { GridWindow } from "./choose-window";
import { whenHere } from "./lazy-part";
import { pointAt, putBack, type ZoomPoint } from "./zoom-point";

/** @param drawn changes once more after the zoom, when rows have their new heights */
export function useMapZoom(kit: BoardKit, scroller: RefObject<HTMLElement | null>, layout: GridLayout, columnWidth: number, drawn: GridWindow): void {
  const keep = useRef<ZoomPoint | null>(null);
  const now = useRef({ layout, columnWidth });
  useLayoutEffect(() => {
    now.current = { layout, columnWidth };
    if (scroller.current && keep.current) putBack(scroller.current, columnWidth, keep.current);
  }, [layout, columnWidth, drawn, scroller]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let { zoom } = kit.view.get();
    const settle = () => {
      keep.current = null;
      delete element.dataset["zooming"];
    };
    // Told before anything is drawn anew: this is still what the person sees.
    const stop = kit.view.subscribe(() => {
      if (kit.view.get().zoom === zoom) return;
      zoom = kit.view.get().zoom;
      keep.current = pointAt(element, now.current.columnWidth);
      element.dataset["zooming"] = "";
      requestAnimationFrame(() => requestAnimationFrame(settle));
    });
    const handleFit = () => whenHere(kit, import("./fit-zoom"), ({ fitZoom }) => {
      kit.view.update({ zoom: fitZoom(kit, now.current.layout, element) });
      keep.current = null;
      element.scrollTo(0, 0);
    });
    element.addEventListener("board:fit", handleFit);
    return () => {
      stop();
      element.removeEventListener("board:fit", handleFit);
    };
  }, [kit, scroller]);
}

/** Asks the map to fit its window. */
export const requestFit = (): void => {
  document.querySelector(".map-scroll")?.dispatchEvent(new CustomEvent("board:fit"));
};
