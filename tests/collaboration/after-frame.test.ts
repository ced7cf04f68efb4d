import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { afterFrame } from "@/lib/collaboration/client/after-frame";
import { drawnPage } from "./support/drawn-page";

describe("work that waits for the frame", () => {
  beforeEach(() => { vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }); });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("is done once, behind the frame and not in it", () => {
    const { draw } = drawnPage();
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
    drawnPage();
    const work = vi.fn();
    afterFrame(work);
    vi.advanceTimersByTime(50);
    expect(work).toHaveBeenCalledOnce();
  });

  it("waits for no frame in a page that nobody sees", () => {
    drawnPage("hidden");
    const work = vi.fn();
    afterFrame(work);
    vi.advanceTimersByTime(0);
    expect(work).toHaveBeenCalledOnce();
  });

  it("is not done once it is dropped, before the frame or behind it", () => {
    const { draw } = drawnPage();
    const work = vi.fn();
    afterFrame(work)();
    const drop = afterFrame(work);
    draw();
    drop();
    vi.advanceTimersByTime(1_000);
    expect(work).not.toHaveBeenCalled();
  });
});
