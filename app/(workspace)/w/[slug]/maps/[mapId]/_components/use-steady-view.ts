"use client";
/** Holds the view still while others change the map around it. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { GridLayout } from "@/components/journey/grid-layout";
import { createSteadyView, type SteadyView } from "./steady-view";

/** @param frame changes with the zoom, which moves the view on purpose */
export function useSteadyView(scroller: RefObject<HTMLElement | null>, layout: GridLayout, columnWidth: number, frame: string): void {
  const steady = useRef<SteadyView | null>(null);
  const before = useRef({ layout, frame });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const view = createSteadyView(element);
    steady.current = view;
    view.hold();
    const rows = new ResizeObserver(() => view.keepRows());
    const observe = () => {
      for (const lane of element.querySelectorAll(".map-lane")) rows.observe(lane);
    };
    observe();
    const lanes = new MutationObserver(observe);
    const grid = element.querySelector(".map-grid");
    if (grid) lanes.observe(grid, { childList: true });
    element.addEventListener("scroll", view.hold, { passive: true });
    return () => {
      rows.disconnect();
      lanes.disconnect();
      element.removeEventListener("scroll", view.hold);
      steady.current = null;
    };
  }, [scroller]);
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { layout, frame };
    if (last.frame !== frame) steady.current?.hold();
    else if (last.layout !== layout) steady.current?.keepLayout(last.layout, layout, columnWidth);
  }, [layout, columnWidth, frame]);
}
