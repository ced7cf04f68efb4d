import fc from "fast-check";
import { expect, it } from "vitest";
import { OverlaidMap } from "@/lib/journey/overlaid-map";
import { runs } from "./support/runs";

it("reads like a copy in which the values were set, however many changes came one after the other", () => {
  fc.assert(fc.property(
    fc.uniqueArray(fc.nat(200), { minLength: 1 }),
    fc.array(fc.array(fc.tuple(fc.nat(), fc.string()), { maxLength: 20 }), { maxLength: 12 }),
    (keys, rounds) => {
      const copy = new Map(keys.map((key) => [key, `first ${key}`]));
      let map = new OverlaidMap(new Map(copy));
      for (const round of rounds) {
        const changed = new Map(round.map(([index, value]) => [keys[index % keys.length] ?? 0, value]));
        const before = [...map];
        const next = map.with(changed);
        expect([...map]).toEqual(before);
        map = next;
        for (const [key, value] of changed) copy.set(key, value);
      }
      expect([...map]).toEqual([...copy]);
      expect([...map.values()]).toEqual([...copy.values()]);
      expect([map.size, [...map.keys()]]).toEqual([copy.size, [...copy.keys()]]);
      for (const key of keys) expect([map.get(key), map.has(key)]).toEqual([copy.get(key), true]);
      expect([map.get(-1), map.has(-1)]).toEqual([undefined, false]);
    }), runs(200));
});
