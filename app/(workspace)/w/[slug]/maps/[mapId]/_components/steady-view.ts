/**
 * Keeps in place what I look at when the map changes around it: rows above grow, lanes and steps come or go. Followed
 * is the note I write in, else the first lane whose head is in view, and the steps in view. Comes with the first
 * scrolling: until then nothing lies above or left of what I see.
 */
import type { GridLayout } from "@/components/journey/grid-layout";
import { commonShift } from "@/components/journey/common-shift";

/** In the window, and how far the map was scrolled then: scrolling on moves it too, and that is meant. */
interface Held { readonly top: number; readonly scrolled: number; readonly element: HTMLElement }

const STRIDE = 40;

export interface SteadyView {
  /** Remembers what is where, when a move that is meant is over. */
  hold(): void;
  /** The same after lanes or steps changed. */
  keepLayout(before: GridLayout, after: GridLayout, columnWidth: number): void;
  stop(): void;
}

export function createSteadyView(scroller: HTMLElement): SteadyView {
  let held: Held | null = null;
  let tops: ReadonlyMap<string, number> = new Map();
  const lanes = () => [...scroller.querySelectorAll<HTMLElement>(".map-lane")];
  const topOf = (element: Element) => element.getBoundingClientRect().top;
  const scrollDown = (by: number) => {
    if (Math.abs(by) >= 0.5) scroller.scrollTop += by;
  };
  const hold = () => {
    const head = scroller.querySelector(".map-corner")?.getBoundingClientRect().bottom ?? 0;
    const bottom = scroller.getBoundingClientRect().bottom;
    const isSeen = (top: number) => top >= head - 1 && top < bottom;
    const inView = (element: Element) => isSeen(topOf(element));
    const all = lanes().map((lane) => ({ lane, box: lane.getBoundingClientRect() }));
    const seen = all.filter(({ box }) => isSeen(box.top));
    const writing = scroller.querySelector<HTMLElement>("[data-editing]");
    // While I drag, the lane I am about to drop into.
    const target = scroller.querySelector(".map-slot")?.closest(".map-row")?.querySelector<HTMLElement>(".map-lane");
    const element = [writing, target].find((each) => each && inView(each)) ?? (seen[0] ?? all.find(({ box }) => box.bottom > head))?.lane;
    held = element ? { element, top: topOf(element), scrolled: scroller.scrollTop } : null;
    tops = new Map(seen.map(({ lane, box }) => [lane.dataset["laneId"] ?? "", box.top]));
  };
  /** Rows may have other heights: puts back what was held, then holds what is in view now. */
  const keepRows = () => {
    if (scroller.dataset["zooming"] === undefined && held?.element.isConnected) scrollDown(topOf(held.element) - held.top + scroller.scrollTop - held.scrolled);
    hold();
  };
  const rows = new ResizeObserver(keepRows);
  const observe = () => {
    for (const lane of lanes()) rows.observe(lane);
  };
  const comings = new MutationObserver(observe);
  const grid = scroller.querySelector(".map-grid");
  if (grid) comings.observe(grid, { childList: true });
  // What is held stays where it is when the map is scrolled sideways or a little: only further on another lane is it.
  const handleScroll = () => {
    if (!held || Math.abs(scroller.scrollTop - held.scrolled) >= STRIDE) keepRows();
  };
  scroller.addEventListener("scroll", handleScroll, { passive: true });
  observe();
  hold();
  return {
    hold,
    keepLayout(before, after, columnWidth) {
      const at = new Map(after.columns.map(({ step, index }) => [step?.id, index]));
      const first = Math.floor(scroller.scrollLeft / columnWidth);
      const shifts = before.columns.slice(first, first + Math.ceil(scroller.clientWidth / columnWidth))
        .flatMap(({ step, index }) => (step && at.has(step.id) ? [(at.get(step.id) ?? index) - index] : []));
      const columns = commonShift(shifts);
      // At the very start the new comes into view instead.
      if (columns !== 0 && scroller.scrollLeft > 0) scroller.scrollLeft += columns * columnWidth;
      const sameOrder = before.lanes.map(({ lane }) => lane.id).join() === after.lanes.map(({ lane }) => lane.id).join();
      if (sameOrder) {
        keepRows();
        return;
      }
      if (scroller.scrollTop > 0) {
        scrollDown(commonShift(lanes().flatMap((lane) => {
          const top = tops.get(lane.dataset["laneId"] ?? "");
          return top === undefined ? [] : [Math.round(topOf(lane) - top + scroller.scrollTop - (held?.scrolled ?? 0))];
        })));
      }
      hold();
    },
    stop() {
      rows.disconnect();
      comings.disconnect();
      scroller.removeEventListener("scroll", handleScroll);
    },
  };
}
