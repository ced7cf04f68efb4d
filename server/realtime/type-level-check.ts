/** Finds how deep the new shared types of an update are nested. */
import * as Y from "yjs";
import { TypeLevels } from "./type-levels";
import type { StructRun } from "./update-codec";

type NewTypes = ReadonlyMap<number, ReadonlyMap<number, Y.Item>>;

/**
 * The levels of the new types; null: one is nested too deeply. Of a type that stands beside a plain value the parent
 * is not known without the document: it counts as one deeper than anything known.
 */
export function findTypeLevels(runs: readonly StructRun[], known: TypeLevels, maxLevel: number): TypeLevels | null {
  const items = collectTypes(runs);
  const levels = new Map<Y.Item, number>();
  let deepest = known.deepest;

  // Chains of parents and neighbours may be as long as the frame: a stack instead of recursion. They have an end,
  // because the references were checked before.
  const resolve = (first: Y.Item): boolean => {
    const stack = [first];
    for (let item = stack.at(-1); item; item = stack.at(-1)) {
      const { anchor, below } = anchorOf(item);
      const inFrame = anchor ? items.get(anchor.client)?.get(anchor.clock) : undefined;
      if (inFrame && !levels.has(inFrame)) {
        stack.push(inFrame);
        continue;
      }
      const base = anchor ? levelOf(anchor, inFrame) : -1;
      const level = base === undefined ? deepest + 1 : base + below;
      if (level > maxLevel) return false;
      levels.set(item, level);
      deepest = Math.max(deepest, level);
      stack.pop();
    }
    return true;
  };
  const levelOf = (anchor: Y.ID, inFrame: Y.Item | undefined): number | undefined =>
    inFrame ? levels.get(inFrame) : known.levelOf(anchor.client, anchor.clock);

  const found = new TypeLevels();
  for (const [client, types] of items) {
    for (const [clock, item] of types) {
      if (!levels.has(item) && !resolve(item)) return null;
      found.add(client, clock, levels.get(item) ?? 0);
    }
  }
  return found;
}

function collectTypes(runs: readonly StructRun[]): NewTypes {
  const items = new Map<number, Map<number, Y.Item>>();
  for (const run of runs) {
    for (const struct of run.structs) {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentType)) continue;
      const types = items.get(run.client) ?? new Map<number, Y.Item>();
      types.set(struct.id.clock, struct);
      items.set(run.client, types);
    }
  }
  return items;
}

/** The thing whose level decides: the parent (one below it), or a neighbour (the same level). Null: a root. */
function anchorOf(item: Y.Item): { readonly anchor: Y.ID | null; readonly below: 0 | 1 } {
  const neighbour = item.origin ?? item.rightOrigin;
  if (neighbour) return { anchor: neighbour, below: 0 };
  return { anchor: item.parent instanceof Y.ID ? item.parent : null, below: 1 };
}
