"use client";
/** The board of a version comes when one is looked at: whoever reads the list does not wait for it. */
import { lazy, Suspense, type ComponentType } from "react";
import { BoardSkeleton } from "@/components/journey/board-skeleton";
import { untilLoaded } from "@/components/ui/until-loaded";

export function lazyFrozenBoard<P extends object>(load: () => Promise<{ readonly default: ComponentType<P> }>): ComponentType<P> {
  const Board = lazy(() => untilLoaded(load));
  return function LazyFrozenBoard(props: P) {
    return <Suspense fallback={<div className="version-board"><BoardSkeleton /></div>}><Board {...props} /></Suspense>;
  };
}
