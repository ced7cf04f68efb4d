/** Sets of ids as ranges, beside the same sets id by id. */
import { expect, it } from "vitest";
import { IdRanges } from "@/server/realtime/id-ranges";
import { createRandom } from "./support/random";

const CLIENT = 7;
const idsIn = (ranges: IdRanges): number[] => [...ranges].flatMap(([, list]) => {
  const ids: number[] = [];
  for (let i = 0; i < list.length; i += 2) for (let id = list[i] ?? 0; id < (list[i + 1] ?? 0); id += 1) ids.push(id);
  return ids;
});

it("are joined, taken apart and asked as sets are, whether few or many ranges come in", () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = createRandom(seed);
    const many = Array.from({ length: random.chance(0.5) ? 12_000 : 20 }, (_, n) => ({ clock: 3 * n, len: 1 + random.below(2) }));
    const added = Array.from({ length: 1 + random.below(14) }, () => ({ clock: random.below(3 * many.length), len: 1 + random.below(9) }));
    const [left, right] = [many, added].map((items) => IdRanges.fromDeletes(new Map([[CLIENT, items]])));
    if (!left || !right) throw new Error("two sets were made");
    const [before, news] = [new Set(idsIn(left)), new Set(idsIn(right))];
    expect(idsIn(right.without(left)), `seed ${seed}`).toEqual([...news].filter((id) => !before.has(id)));
    left.addAll(right);
    const all = [...new Set([...before, ...news])].sort((a, b) => a - b);
    expect(idsIn(left), `seed ${seed}`).toEqual(all);
    for (const { clock, len } of added) {
      const [start, end] = [Math.max(0, clock - 1), clock + len + 1];
      const isIn = Array.from({ length: end - start }, (_, n) => start + n).every((id) => before.has(id) || news.has(id));
      expect(left.covers(CLIENT, start, end), `seed ${seed}`).toBe(isIn);
    }
  }
});
