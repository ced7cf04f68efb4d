"use client";
/**
 * Parts of the board that come when they are first needed. Their script may not be there when it is wanted (no connection,
 * the server is down): the board stays, asks again until it comes, and says so to whoever asked for the part.
 */
import { lazy, Suspense, useEffect, type ComponentType, type ReactNode } from "react";
import { untilLoaded } from "@/components/ui/until-loaded";
import { createWritable, type Writable } from "@/lib/collaboration/client/readable";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import { useBoardKit, type BoardCore } from "./board-kit";
import { keepLetters } from "./typed-ahead";

type Load<P> = () => Promise<{ readonly default: ComponentType<P> }>;

const NOT_HERE_YET = "This isn’t on your device yet and can’t be loaded now. Open it again when the connection is back.";

/** Acts with a part once it has come; should it not come, that is said. */
export function whenHere<T>(kit: BoardCore, part: Promise<T>, act: (part: T) => void): void {
  void part.then(act, () => kit.view.update({ problem: NOT_HERE_YET }));
}

/** One that shows by itself: it appears whenever it comes. @param meanwhile stands in its place until then */
export function lazyPart<P extends object>(load: Load<P>, meanwhile: ReactNode = null): ComponentType<P> {
  const Part = lazy(() => untilLoaded(load));
  return function LazyPart(props: P) {
    return <Suspense fallback={meanwhile}><Part {...props} /></Suspense>;
  };
}

/**
 * One that a person opens: should it not come, it closes with a sentence instead of opening some time later, unasked.
 * @param field it opens on a field that takes what is typed meanwhile (`takeLetters`)
 */
export function lazyOpening<P extends object>(load: Load<P>, { field = false } = {}): ComponentType<P> {
  const away = createWritable(false);
  const Part = lazy(() => untilLoaded(load, away.set));
  return function LazyOpening(props: P) {
    return <Suspense fallback={<Opening away={away} field={field} />}><Part {...props} /></Suspense>;
  };
}

function Opening({ away, field }: { away: Writable<boolean>; field: boolean }) {
  const { view } = useBoardKit();
  const isAway = useReadable(away);
  useEffect(() => {
    if (isAway) view.update({ dialog: null, menu: null, panel: null, find: null, problem: NOT_HERE_YET });
  }, [isAway, view]);
  useEffect(() => (field ? keepLetters() : undefined), [field]);
  return null;
}
