"use client";
/** Holds the view still while others change the map around it; see steady-view. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { GridLayout } from "@/components/journey/grid-layout";
import type { SteadyView } from "./steady-view";

/** @param frame changes with the zoom, which moves the view on purpose */
export function useSteadyView(scroller: RefObject<HTMLElement | null>, layout: GridLayout, columnWidth: number, frame: string): void {
  const steady = useRef<SteadyView | null>(null);
  const before = useRef({ layout, frame });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const load = () => {
      element.removeEventListener("scroll", load);
      void import("./steady-view").then(({ createSteadyView }) => {
        if (element.isConnected) steady.current ??= createSteadyView(element);
      }, () => element.addEventListener("scroll", load, { passive: true })); // No connection: the next scrolling tries again.
    };
    element.addEventListener("scroll", load, { passive: true });
    return () => {
      element.removeEventListener("scroll", load);
      steady.current?.stop();
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
