import { describe, expect, it } from "vitest";
import { UnderLoad } from "../../server/realtime/under-load";

describe("a flood of edits", () => {
  /** A second of edits at an even pace, in statements one behind the other. How long each had to wait, ms. */
  const waits = ({ perSecond, takesMs }: { perSecond: number; takesMs: number }): number[] => {
    const load = new UnderLoad();
    const told: number[] = [];
    let [begun, now] = [0, takesMs];
    while (now < 1_000) {
      const wait = load.waitMs(now);
      told.push(wait);
      load.begin(Math.ceil(((now + wait - begun) * perSecond) / 1_000), now + wait);
      begun = now + wait;
      now = begun + takesMs;
    }
    return told;
  };

  it("is gathered: statements keep a distance of twelve milliseconds for as long as it lasts", () => {
    expect(new Set(waits({ perSecond: 2_000, takesMs: 2 }).slice(30))).toEqual(new Set([10]));
  });

  it("does not wait for a statement that takes as long by itself", () => {
    expect(Math.max(...waits({ perSecond: 10_000, takesMs: 20 }))).toBe(0);
  });

  it("is not what forty maps with ten people each are, nor what waited while the database was away", () => {
    expect(Math.max(...waits({ perSecond: 800, takesMs: 2.5 }))).toBe(0);
    const load = new UnderLoad();
    load.begin(500, 1_000);
    expect(load.waitMs(1_060)).toBe(0);
  });
});
