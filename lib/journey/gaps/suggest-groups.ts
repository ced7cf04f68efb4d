/** Changes that look as if they belonged together: people decide. */
import type { Change } from "../diff/types";
import type { Card } from "../model";

export interface SuggestedGroup {
  /** Why: cards that name each other, cards of one cell, or things of one step. */
  readonly because: "link" | "cell" | "step";
  readonly changes: readonly Change[];
}

/**
 * Several changes of one thing always stay together and are no group by themselves. Groups are in the order of their first change.
 * @param changes those nobody has grouped yet, in the order of the difference
 */
export function suggestGroups(changes: readonly Change[]): readonly SuggestedGroup[] {
  const things = thingsOf(changes);
  const groups = new Groups(things.length);
  const linked = joinLinked(things, groups);
  joinBy(things, groups, ({ changes: [first] }) => (first?.part === "card" && first.where.stepId !== null ? `${first.where.stepId} ${first.where.laneId ?? ""}` : null));
  const single = new Set(groups.all().filter((members) => members.length === 1).flat());
  joinBy(things.map((thing, index) => (single.has(index) ? thing : null)), groups, ({ changes: [first] }) => first?.where.stepId ?? null);
  return groups.all().filter((members) => members.length > 1).map((members) => ({
    because: members.some((index) => linked.has(index)) ? "link" : members.some((index) => single.has(index)) ? "step" : "cell",
    changes: members.flatMap((index) => things[index]?.changes ?? []),
  }));
}

interface ChangedThing { readonly changes: Change[]; readonly cards: readonly Card[] }

function thingsOf(changes: readonly Change[]): readonly ChangedThing[] {
  const things = new Map<string, ChangedThing>();
  for (const change of changes) {
    const key = `${change.part} ${change.before?.id ?? ""} ${change.after?.id ?? ""}`;
    const known = things.get(key);
    if (known) known.changes.push(change);
    else things.set(key, { changes: [change], cards: change.part === "card" ? [change.before, change.after].filter((card) => card !== null) : [] });
  }
  return [...things.values()];
}

/** The indexes of what a link joined. */
function joinLinked(things: readonly ChangedThing[], groups: Groups): ReadonlySet<number> {
  const places = new Map(things.flatMap(({ cards }, index) => cards.map(({ id }) => [id, index] as const)));
  const linked = new Set<number>();
  things.forEach(({ cards }, index) => {
    for (const { cardId } of cards.flatMap(({ links = [] }) => links)) {
      const other = places.get(cardId);
      if (other === undefined || other === index) continue;
      groups.join(index, other);
      linked.add(index).add(other);
    }
  });
  return linked;
}

function joinBy(things: readonly (ChangedThing | null)[], groups: Groups, keyOf: (thing: ChangedThing) => string | null): void {
  const first = new Map<string, number>();
  things.forEach((thing, index) => {
    const key = thing && keyOf(thing);
    if (key === null) return;
    const other = first.get(key);
    if (other === undefined) first.set(key, index);
    else groups.join(other, index);
  });
}

/** Disjoint sets of indexes; the lowest stands for its set. */
class Groups {
  readonly #parents: number[];
  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }
  #rootOf(index: number): number {
    let root = index;
    while (this.#parents[root] !== undefined && this.#parents[root] !== root) root = this.#parents[root] ?? root;
    this.#parents[index] = root;
    return root;
  }
  join(one: number, other: number): void {
    const [a, b] = [this.#rootOf(one), this.#rootOf(other)];
    this.#parents[Math.max(a, b)] = Math.min(a, b);
  }
  all(): readonly (readonly number[])[] {
    const sets = new Map<number, number[]>();
    this.#parents.forEach((_, index) => {
      const root = this.#rootOf(index);
      const set = sets.get(root);
      if (set) set.push(index);
      else sets.set(root, [index]);
    });
    return [...sets.values()];
  }
}
