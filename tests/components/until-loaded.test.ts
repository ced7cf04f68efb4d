import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { untilLoaded } from "@/components/ui/until-loaded";

const away = Object.assign(new Error("Failed to load chunk"), { name: "ChunkLoadError" });

describe("a part whose script is not there", () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it("is asked for until it comes, and it is told when it is away", async () => {
    const told: boolean[] = [];
    const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(away).mockRejectedValueOnce(away).mockResolvedValue("part");
    const part = untilLoaded(load, (isAway) => told.push(isAway));
    await vi.runAllTimersAsync();
    expect(await part).toBe("part");
    expect(told).toEqual([true, true, false]);
  });

  it("that is broken says so at once", async () => {
    const load = vi.fn<() => Promise<string>>().mockRejectedValue(new TypeError("broken"));
    await expect(untilLoaded(load)).rejects.toThrow("broken");
    expect(load).toHaveBeenCalledOnce();
  });
});
