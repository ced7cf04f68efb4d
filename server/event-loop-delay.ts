/** How late the main thread gets to its work, lately: over its whole life one bad moment would never be forgotten. */
import { monitorEventLoopDelay } from "node:perf_hooks";

export interface EventLoopDelay {
  /** Milliseconds, half and 99 of a hundred of the measurements of the last full ten seconds were below. */
  read(): { readonly p50: number; readonly p99: number };
  stop(): void;
}

/** Measured every so often, and part of what is measured. */
const RESOLUTION_MS = 10;
const WINDOW_MS = 10_000;

export function watchEventLoopDelay(): EventLoopDelay {
  const monitor = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  monitor.enable();
  const delay = (percentile: number): number => Math.max(0, monitor.percentile(percentile) / 1e6 - RESOLUTION_MS);
  const now = () => ({ p50: delay(50), p99: delay(99) });
  let last: ReturnType<typeof now> | null = null;
  const timer = setInterval(() => {
    last = now();
    monitor.reset();
  }, WINDOW_MS);
  timer.unref();
  return {
    // Until the first window is full, what there is of it.
    read: () => last ?? now(),
    stop() {
      clearInterval(timer);
      monitor.disable();
    },
  };
}
