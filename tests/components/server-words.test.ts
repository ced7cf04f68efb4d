import { describe, expect, it } from "vitest";
import { conditionOf, count, duration, size, whoWords } from "@/app/(workspace)/w/[slug]/(shell)/server/_components/server-words";
import type { ServerState } from "@/lib/contract/server-state";

type Figures = ServerState["processes"][number];
const well: Figures = {
  id: "1", version: "1.0.0", startedAt: new Date(0).toISOString(), maps: 0, connections: 0, people: 0,
  queue: { rows: 0, bytes: 0, lagMs: 0 }, database: "ok", delayMs: { p50: 0, p99: 1 }, memoryBytes: 0,
};
const slow: Figures = { ...well, queue: { rows: 4, bytes: 100, lagMs: 3_200 } };
const busy: Figures = { ...well, delayMs: { p50: 2, p99: 240 } };
const away: Figures = { ...well, database: "away" };

describe("how the server is, in one sentence", () => {
  it("says the worst of all processes", () => {
    expect(conditionOf({ processes: [well, well] })).toEqual({ tone: "ok", sentence: "All is well. Edits are saved as they come." });
    expect(conditionOf({ processes: [well, busy] })).toEqual({ tone: "warn", sentence: "The server is busy: some of its work starts 240 ms late." });
    expect(conditionOf({ processes: [busy, slow] })).toEqual({ tone: "warn", sentence: "The database is slow: the oldest edit has waited 3.2 s." });
    expect(conditionOf({ processes: [slow, away, busy] }).tone).toBe("bad");
  });
  it("does not change with every millisecond while nothing is wrong", () => {
    const lately = { ...well, queue: { rows: 2, bytes: 80, lagMs: 12 }, delayMs: { p50: 1, p99: 40 } };
    expect(conditionOf({ processes: [lately] })).toEqual(conditionOf({ processes: [well] }));
  });
});

it.each([
  [0, "0 ms"], [0.04, "0 ms"], [0.36, "0.4 ms"], [12.4, "12 ms"], [999.4, "999 ms"], [3_290, "3.2 s"], [59_900, "59 s"], [5 * 60_000, "5 min"],
  [3 * 3_600_000 + 12 * 60_000, "3 h 12 min"], [98 * 3_600_000, "4 d 2 h"],
])("%d ms are %s", (ms, words) => {
  expect(duration(ms)).toBe(words);
});

it.each([[0, "0 KB"], [1, "1 KB"], [524_288, "512 KB"], [222_298_112, "212 MB"], [2_147_483_648, "2,048 MB"]])("%d bytes are %s", (bytes, words) => {
  expect(size(bytes)).toBe(words);
});

it("counts in words, and pages only where somebody has more than one", () => {
  const [priya, tom] = [{ id: "1", name: "Priya Nair" }, { id: "2", name: "Tom Okafor" }];
  expect([count(1, "page", "pages"), count(1_200, "page", "pages")]).toEqual(["1 page", "1,200 pages"]);
  expect(whoWords({ people: [priya], connections: 1 })).toBe("Priya Nair");
  expect(whoWords({ people: [priya], connections: 2 })).toBe("Priya Nair, on 2 pages");
  expect(whoWords({ people: [priya, tom], connections: 2 })).toBe("2 people");
  expect(whoWords({ people: [priya, tom], connections: 3 })).toBe("2 people, on 3 pages");
});
