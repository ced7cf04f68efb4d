import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { afterFrame } from "../../lib/collaboration/client/after-frame";

/** A page whose frames come when the test says so. */
function page(visibilityState: "visible" | "hidden"): { readonly draw: () => void } {
  const frames = new Map<number, () => void>();
  let last = 0;
  vi.stubGlobal("document", { visibilityState });
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
  };
}

describe("work that waits for the frame", () => {
  beforeEach(() => { vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }); });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("is done once, behind the frame and not in it", () => {
    const { draw } = page("visible");
    const work = vi.fn();
    afterFrame(work);
    draw();
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(0);
    expect(work).toHaveBeenCalledOnce();
    draw();
    vi.advanceTimersByTime(1_000);
    expect(work).toHaveBeenCalledOnce();
  });

  it("is not kept by a page that is slow to draw", () => {
    page("visible");
    const work = vi.fn();
    afterFrame(work);
    vi.advanceTimersByTime(50);
    expect(work).toHaveBeenCalledOnce();
  });

  it("waits for no frame in a page that nobody sees", () => {
    page("hidden");
    const work = vi.fn();
    afterFrame(work);
    vi.advanceTimersByTime(0);
    expect(work).toHaveBeenCalledOnce();
  });

  it("is not done once it is dropped, before the frame or behind it", () => {
    const { draw } = page("visible");
    const work = vi.fn();
    afterFrame(work)();
    const drop = afterFrame(work);
    draw();
    drop();
    vi.advanceTimersByTime(1_000);
    expect(work).not.toHaveBeenCalled();
  });
});
