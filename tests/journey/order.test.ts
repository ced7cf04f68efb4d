import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSlots, isOrderKey, keysBetween, placeAt } from "@/lib/journey/order";
import type { Slot } from "@/lib/journey/order";
import { runs } from "./support/runs";

/** A reproducible stream of numbers (mulberry32). */
const seeded = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
const insert = (slots: readonly Slot[], index: number, id: string, random: () => number): Slot[] => {
  const { order, rekeyed } = placeAt(slots, index, random);
  const moved = new Map(rekeyed.map((slot) => [slot.id, slot.order]));
  return [...slots.map((slot) => ({ id: slot.id, order: moved.get(slot.id) ?? slot.order })), { id, order }].sort(compareSlots);
};
const odd = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom("", "V", "V0", "V00000001", "zzzzzz", "z".repeat(48), "0".repeat(47) + "1"));

describe("order keys", () => {
  it("put a new thing exactly where it was meant to go, whatever is there already", () => {
    fc.assert(fc.property(
      fc.array(odd, { maxLength: 12 }), fc.array(fc.nat(100), { minLength: 1, maxLength: 40 }), fc.integer(), (keys, places, seed) => {
        const random = seeded(seed);
        let slots: Slot[] = keys.map((key, index) => ({ id: `old${index}`, order: isOrderKey(key) ? key : "" })).sort(compareSlots);
        places.forEach((place, turn) => {
          const before = slots.map(({ id }) => id);
          const index = place % (slots.length + 1);
          slots = insert(slots, index, `new${turn}`, random);
          const wanted = [...before.slice(0, index), `new${turn}`, ...before.slice(index)];
          expect(slots.map(({ id }) => id)).toEqual(wanted);
        });
        for (const { id, order } of slots) if (id.startsWith("new")) expect(isOrderKey(order)).toBe(true);
      },
    ), runs(300));
  });

  it("stay short however often the same spot is used", () => {
    for (const where of [() => 0, (length: number) => length, () => 1, (length: number) => Math.floor(length / 2)]) {
      const random = seeded(7);
      let slots: Slot[] = [];
      for (let turn = 0; turn < 1_500; turn += 1) slots = insert(slots, Math.min(where(slots.length), slots.length), `c${String(turn).padStart(5, "0")}`, random);
      expect(Math.max(...slots.map(({ order }) => order.length))).toBeLessThanOrEqual(48);
      expect(new Set(slots.map(({ order }) => order)).size).toBe(slots.length);
    }
  });

  it("need six letters at most while things are only added at the ends", () => {
    const random = seeded(3);
    let slots: Slot[] = [];
    for (let turn = 0; turn < 3_000; turn += 1) slots = insert(slots, turn % 2 ? 0 : slots.length, `c${turn}`, random);
    expect(Math.max(...slots.map(({ order }) => order.length))).toBeLessThanOrEqual(6);
  });

  it("rarely collide when two people use the same spot at once", () => {
    const random = seeded(11);
    let collisions = 0;
    for (let turn = 0; turn < 5_000; turn += 1) {
      const [mine] = keysBetween("V", "V1", 1, random) ?? [];
      const [yours] = keysBetween("V", "V1", 1, random) ?? [];
      if (mine === yours) collisions += 1;
      const [mineLast] = keysBetween("V", null, 1, random) ?? [];
      const [yoursLast] = keysBetween("V", null, 1, random) ?? [];
      if (mineLast === yoursLast) collisions += 1;
    }
    expect(collisions).toBeLessThanOrEqual(3);
  });

  it("survive a source of randomness that misbehaves", () => {
    for (const value of [1, -1, Number.NaN, Infinity, 0.999999999999]) {
      const [key] = keysBetween("V", "W", 1, () => value) ?? [];
      expect(isOrderKey(key) && key > "V" && key < "W").toBe(true);
    }
  });
});
