import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { calmed } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/derived";
import { createWritable } from "@/lib/collaboration/client/readable";

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

it("tells of a burst of changes once, and of the last one", () => {
  const source = createWritable("");
  const calm = calmed(source, 250);
  const told: string[] = [];
  const stop = calm.subscribe(() => told.push(calm.get()));
  for (const word of ["W", "Wa", "Wai", "Waits"]) source.set(word);
  expect(calm.get()).toBe("");
  vi.advanceTimersByTime(250);
  expect(told).toEqual(["Waits"]);
  source.set("Waits long");
  vi.advanceTimersByTime(250);
  expect(told).toEqual(["Waits", "Waits long"]);
  stop();
  source.set("Nobody listens");
  expect(calm.get()).toBe("Nobody listens");
  vi.advanceTimersByTime(1_000);
  expect(told).toHaveLength(2);
});

it("tells of what is written without a pause once a second, and does not wait for its end", () => {
  const source = createWritable(0);
  const calm = calmed(source, 250);
  const told: number[] = [];
  const stop = calm.subscribe(() => told.push(calm.get()));
  // A letter every 50 ms for two seconds and a bit.
  for (let letter = 1; letter <= 45; letter += 1) {
    source.set(letter);
    vi.advanceTimersByTime(50);
  }
  expect(told).toEqual([20, 40]);
  vi.advanceTimersByTime(250);
  expect(told).toEqual([20, 40, 45]);
  stop();
});

it("shows whoever comes later the same as those who are there", () => {
  const source = createWritable(1);
  const calm = calmed(source, 250);
  const stop = calm.subscribe(() => undefined);
  source.set(2);
  expect(calm.get()).toBe(1);
  const other = calm.subscribe(() => undefined);
  expect(calm.get()).toBe(1);
  vi.advanceTimersByTime(250);
  expect(calm.get()).toBe(2);
  stop();
  other();
});
