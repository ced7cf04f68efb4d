"use client";
/** Keeps drawn what is in view: follows scrolling, the size of the window, the map, and what has to stay. */
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import type { GridLayout } from "@/components/journey/grid-layout";
import { isSmall, sameSpan } from "@/components/journey/grid-window";
import type { MapDensity } from "@/components/journey/map-grid";
import type { BoardKit } from "./board-kit";
import { chooseWindow, drawFurther, isBehind, sameWindow, spansFor, type GridWindow, type WindowSource } from "./choose-window";
import { derive, whenIdle } from "./derived";
import { createLateSizes } from "./late-sizes";
import { viewOf, type GridView } from "./grid-view";
import { keptPositions } from "./kept-positions";

export interface GridFrame { readonly stepWidth: number; readonly scale: number; readonly density: MapDensity }

/** Scrolled; something was asked for that has to be drawn; cards or lanes changed; everything has another size. */
type Reason = "scroll" | "kept" | "content" | "frame";

/** What changes out of sight is taken up within this time, ms. */
const AWAY_MS = 500;

/** Pixels to be scrolled before anybody looks what to draw: much more than this is drawn around what is seen. */
const STRIDE = 40;

export function useGridWindow(
  kit: BoardKit, scroller: RefObject<HTMLElement | null>, layout: GridLayout, { stepWidth, scale, density }: GridFrame,
): GridWindow {
  const { core } = kit;
  const [sizes] = useState(() => createLateSizes(kit));
  const source = (): WindowSource => {
    const { cards, cells } = core.session.map.get();
    return { layout, geometry: sizes.get()?.geometry ?? null, stepWidth, cards: cards.size, cells, kept: keptPositions(core) };
  };
  const [shown, setShown] = useState(() => chooseWindow(source(), null, null));
  const latest = useRef(shown);
  /** As it was when somebody last looked what to draw. */
  const looked = useRef<GridView | null>(null);
  const refreshNow = useRef<(reason: Reason) => void>(() => undefined);
  const furtherNow = useRef<() => boolean>(() => false);
  const frame = useRef(0);

  /** False: everything is drawn. */
  const drawSomeMore = (): boolean => {
    const from = source();
    const next = drawFurther(from, spansFor(from, looked.current), latest.current);
    if (!next) return false;
    latest.current = next;
    // Within the frame: it is laid out once.
    flushSync(() => setShown(next));
    return true;
  };
  /** From the next frame on: this one has what came into view to draw. */
  const drawOn = () => {
    if (frame.current !== 0) return;
    const tick = () => {
      frame.current = furtherNow.current() ? requestAnimationFrame(tick) : 0;
    };
    frame.current = requestAnimationFrame(() => { frame.current = requestAnimationFrame(tick); });
  };

  const refresh = (reason: Reason) => {
    const element = scroller.current;
    const view = element && viewOf(element, scale);
    if (!element || !view) return;
    looked.current = view;
    const from = source();
    if (!isSmall(layout.columns.length * layout.lanes.length, from.cards)) sizes.load(() => refreshNow.current("frame"));
    const before = latest.current;
    const next = spansFor(from, view);
    const asWished = sameSpan(before.columns, next.columns) && sameSpan(before.rows, next.rows);
    if (asWished && (reason === "scroll" || (reason === "kept" && from.kept.join() === before.kept.join()))) return;
    const resized = sizes.get()?.frame(stepWidth, density) === true || reason === "frame";
    if (!resized) sizes.get()?.learn(element, scale, layout);
    const chosen = chooseWindow(from, view, resized ? null : before);
    if (sameWindow(before, chosen)) return;
    latest.current = chosen;
    const cameIntoView = [...chosen.spans].some(([id, span]) => before.spans.get(id) !== span);
    if (reason === "scroll" && cameIntoView) flushSync(() => setShown(chosen));
    else if (reason !== "scroll" || !isBehind(from, next, chosen)) setShown(chosen);
    drawOn();
  };
  useLayoutEffect(() => {
    refreshNow.current = refresh;
    furtherNow.current = drawSomeMore;
  });
  useLayoutEffect(() => refreshNow.current("content"), [layout]);
  useLayoutEffect(() => refreshNow.current("frame"), [stepWidth, scale, density]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const follow = (reason: Reason) => () => refreshNow.current(reason);
    let later: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      later ??= setTimeout(() => {
        later = undefined;
        whenIdle(() => refreshNow.current("content"));
      }, AWAY_MS);
    };
    const held = derive(core.view, ({ editing, renaming, dragging }) => [editing?.cardId, renaming?.id, ...dragging].join());
    const stops = [core.session.map.subscribe(soon), core.density.subscribe(soon), core.feelingHeight.subscribe(follow("frame")), core.focus.onMissing(follow("kept")), held.subscribe(follow("kept"))];
    const size = new ResizeObserver(follow("scroll"));
    size.observe(element);
    let lookedAt = { left: Number.NaN, top: Number.NaN };
    const handleScroll = () => {
      const { scrollLeft: left, scrollTop: top } = element;
      if (Math.abs(left - lookedAt.left) < STRIDE && Math.abs(top - lookedAt.top) < STRIDE) return;
      lookedAt = { left, top };
      refreshNow.current("scroll");
    };
    element.addEventListener("scroll", handleScroll, { passive: true });
    return () => {
      clearTimeout(later);
      cancelAnimationFrame(frame.current);
      frame.current = 0;
      size.disconnect();
      element.removeEventListener("scroll", handleScroll);
      for (const stop of stops) stop();
    };
  }, [core, scroller]);
  return shown;
}
