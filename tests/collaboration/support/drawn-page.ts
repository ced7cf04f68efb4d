/** A page whose frames come when the test says so. Undo it with `vi.unstubAllGlobals()`. */
import { vi } from "vitest";

export interface DrawnPage {
  draw(): void;
  /** How many callbacks wait for the next frame. */
  asked(): number;
  /** What the browser says before nobody sees the page any more. */
  hide(): void;
}

export function drawnPage(visibilityState: "visible" | "hidden" = "visible"): DrawnPage {
  const frames = new Map<number, () => void>();
  const place = new EventTarget();
  let last = 0;
  vi.stubGlobal("window", place);
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState }));
  vi.stubGlobal("requestAnimationFrame", (callback: () => void) => {
    frames.set(last += 1, callback);
    return last;
  });
  vi.stubGlobal("cancelAnimationFrame", (frame: number) => { frames.delete(frame); });
  return {
    draw() {
      for (const callback of frames.values()) callback();
      frames.clear();
    },
    asked: () => frames.size,
    hide: () => { place.dispatchEvent(new Event("pagehide")); },
  };
}
