/**
 * Keeps in place what I look at when the map changes around it: rows above grow, lanes and steps come or go. Followed
 * is the note I write in, else the first lane whose head is in view, and the steps in view.
 */
import type { GridLayout } from "@/components/journey/grid-layout";
import { commonShift } from "@/components/journey/common-shift";

interface Held { readonly top: number; readonly element: HTMLElement }

export interface SteadyView {
  /** Remembers what is where; after each scroll, and when a move is over. */
  hold(): void;
  /** Puts it back there: rows have other heights. */
  keepRows(): void;
  /** The same after lanes or steps changed. */
  keepLayout(before: GridLayout, after: GridLayout, columnWidth: number): void;
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
    const inView = (element: Element) => topOf(element) >= head - 1 && topOf(element) < bottom;
    const all = lanes();
    const writing = scroller.querySelector<HTMLElement>("[data-editing]");
    const element = writing && inView(writing) ? writing : all.find(inView) ?? all.find((lane) => lane.getBoundingClientRect().bottom > head);
    held = element ? { element, top: topOf(element) } : null;
    tops = new Map(all.filter(inView).map((lane) => [lane.dataset["laneId"] ?? "", topOf(lane)]));
  };
  return {
    hold,
    keepRows() {
      if (held?.element.isConnected) scrollDown(topOf(held.element) - held.top);
      hold();
    },
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
        this.keepRows();
        return;
      }
      if (scroller.scrollTop > 0) {
        scrollDown(commonShift(lanes().flatMap((lane) => {
          const top = tops.get(lane.dataset["laneId"] ?? "");
          return top === undefined ? [] : [Math.round(topOf(lane) - top)];
        })));
      }
      hold();
    },
  };
}
