import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { calmStatus } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/calm-status";
import { createWritable } from "@/lib/collaboration/client/readable";
import type { SaveStatus } from "@/lib/collaboration/client/types";

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

it("says once that it saves and once that it is saved while somebody types without a pause", () => {
  const status = createWritable<SaveStatus>({ kind: "saved" });
  const shown = calmStatus(status);
  const told: string[] = [];
  shown.subscribe(() => told.push(shown.get().kind));
  for (let letter = 0; letter < 10; letter += 1) {
    status.set({ kind: "saving" });
    vi.advanceTimersByTime(20);
    status.set({ kind: "saved", at: `2026-11-25T10:00:0${letter}.000Z` });
    vi.advanceTimersByTime(60);
  }
  expect(told).toEqual(["saving"]);
  vi.advanceTimersByTime(200);
  expect(told).toEqual(["saving", "saved"]);
  expect(shown.get()).toEqual({ kind: "saved", at: "2026-11-25T10:00:09.000Z" });
});

it("never says saved of what is not, and tells of trouble at once", () => {
  const status = createWritable<SaveStatus>({ kind: "saved" });
  const shown = calmStatus(status);
  shown.subscribe(() => undefined);
  status.set({ kind: "saving" });
  expect(shown.get().kind).toBe("saving");
  status.set({ kind: "saved" });
  status.set({ kind: "offline", waiting: 1 });
  expect(shown.get(), "letters of the last moment may still be on their way").toEqual({ kind: "offline", waiting: 1, keeping: true });
  vi.advanceTimersByTime(1_000);
  expect(shown.get()).toEqual({ kind: "offline", waiting: 1 });
});

it("says once that it saves on this device and once that it has while somebody types offline", () => {
  const status = createWritable<SaveStatus>({ kind: "offline", waiting: 0 });
  const shown = calmStatus(status);
  const told: (true | undefined)[] = [];
  shown.subscribe(() => {
    const now = shown.get();
    told.push(now.kind === "offline" ? now.keeping : undefined);
  });
  for (let letter = 0; letter < 10; letter += 1) {
    status.set({ kind: "offline", waiting: 1, keeping: true });
    vi.advanceTimersByTime(5);
    status.set({ kind: "offline", waiting: 1 });
    vi.advanceTimersByTime(150);
  }
  expect(told).toEqual([true]);
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([true, undefined]);
});
