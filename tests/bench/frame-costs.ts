/** What each frame of a page costs its main thread, read from the browser's own trace. */
import type { Page } from "@playwright/test";
import { traced, type TraceEvent } from "../support/trace";

/** Script, style and layout; what runs inside one of these counts once. */
const WORK = new Set(["FunctionCall", "FireAnimationFrame", "TimerFire", "EventDispatch", "RunMicrotasks", "MinorGC", "MajorGC", "UpdateLayoutTree", "Layout"]);
/** Ends the main thread's part of a frame. */
const FRAME_END = "Layerize";

/** Processor time of script, style and layout in each frame that is drawn during `work`, ms, with all that ran since the frame before. */
export const frameCosts = async (page: Page, work: () => Promise<void>): Promise<number[]> => costs(pageThread(await traced(page, work)));

/** The page's main thread is the one that does the most of it. */
function pageThread(events: readonly TraceEvent[]): TraceEvent[] {
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events) {
    if (event.ph !== "X" || (!WORK.has(event.name) && event.name !== FRAME_END)) continue;
    const thread = `${event.pid}:${event.tid}`;
    const own = threads.get(thread);
    if (own) own.push(event);
    else threads.set(thread, [event]);
  }
  const [busiest] = [...threads.values()].filter((own) => own.some(({ name }) => name === FRAME_END)).sort((a, b) => b.length - a.length);
  return (busiest ?? []).sort((a, b) => a.ts - b.ts);
}

function costs(events: readonly TraceEvent[]): number[] {
  const frames: number[] = [];
  let [cost, coveredUntil] = [0, 0];
  for (const { name, ts, dur = 0, tdur = 0 } of events) {
    if (name === FRAME_END) {
      frames.push(cost / 1_000);
      cost = 0;
    } else if (ts >= coveredUntil) {
      cost += tdur;
      coveredUntil = ts + dur;
    }
  }
  return frames;
}
