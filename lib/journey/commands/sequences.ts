/** The siblings of things in order, deleted ones included: what comes back later keeps its spot to itself. */
import { compareSlots } from "../order";
import type { Slot } from "../order";

export interface PlacedSlot extends Slot { readonly group: string }

/** Groups of siblings (steps by stage, cards by cell…), read when first needed and kept up to date afterwards. */
export class Sequences {
  readonly #load: () => Iterable<PlacedSlot>;
  #groups: Map<string, Slot[]> | null = null;

  constructor(load: () => Iterable<PlacedSlot>) {
    this.#load = load;
  }

  list(group: string): readonly Slot[] {
    return this.#read().get(group) ?? [];
  }

  put(group: string, slot: Slot): void {
    const groups = this.#read();
    const slots = groups.get(group);
    if (!slots) { groups.set(group, [slot]); return; }
    let low = 0;
    let high = slots.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = slots[middle];
      if (other && compareSlots(other, slot) < 0) low = middle + 1;
      else high = middle;
    }
    slots.splice(low, 0, slot);
  }

  take(group: string, id: string): void {
    const slots = this.#read().get(group);
    const index = slots?.findIndex((slot) => slot.id === id) ?? -1;
    if (index >= 0) slots?.splice(index, 1);
  }

  #read(): Map<string, Slot[]> {
    if (this.#groups) return this.#groups;
    const groups = new Map<string, Slot[]>();
    for (const { group, ...slot } of this.#load()) {
      const slots = groups.get(group);
      if (slots) slots.push(slot);
      else groups.set(group, [slot]);
    }
    for (const slots of groups.values()) slots.sort(compareSlots);
    this.#groups = groups;
    return groups;
  }
}
