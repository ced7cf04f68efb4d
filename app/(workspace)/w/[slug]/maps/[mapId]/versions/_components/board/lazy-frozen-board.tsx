"use client";
/** The board of a version comes when one is looked at, and only in a browser: whoever reads the list does not wait for it. */
import { lazy, Suspense, useSyncExternalStore, type ComponentType } from "react";
import { BoardSkeleton } from "@/components/journey/board-skeleton";
import { untilLoaded } from "@/components/ui/until-loaded";

const never = () => () => undefined;

export function lazyFrozenBoard<P extends object>(load: () => Promise<{ readonly default: ComponentType<P> }>): ComponentType<P> {
  const Board = lazy(() => untilLoaded(load));
  const waiting = <div className="version-board"><BoardSkeleton /></div>;
  return function LazyFrozenBoard(props: P) {
    const inBrowser = useSyncExternalStore(never, () => true, () => false);
    return inBrowser ? <Suspense fallback={waiting}><Board {...props} /></Suspense> : waiting;
  };
}
