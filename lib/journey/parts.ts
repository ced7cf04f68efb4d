/**
 * A touchpoint and a moment of truth are one stored value each. One part of them changes here without the others, so
 * that what a colleague wrote in another part stays.
 */
import type { MomentOfTruth, Touchpoint } from "./model";

interface Parted { readonly touchpoint: Touchpoint; readonly momentOfTruth: MomentOfTruth }
export type PartedField = keyof Parted;
/** `null` or no words: the part goes. */
export type PartChange<F extends PartedField> = { readonly [K in keyof Parted[F]]?: Parted[F][K] | null };

/** The part without which there is no such value. */
const KEY = { touchpoint: "channel", momentOfTruth: "code" } as const;

/** The value of now with some parts changed; null when what makes it one is missing. */
export function withParts<F extends PartedField>(field: F, now: Parted[F] | undefined, change: PartChange<F>): Parted[F] | null {
  const parts = Object.entries({ ...now, ...change }).filter(([, part]) => part !== null && part !== undefined && part !== "");
  const next = Object.fromEntries(parts);
  return KEY[field] in next ? next as unknown as Parted[F] : null;
}

/** The value of now with what changed from `before` to `after` taken back. Null: nothing of it is left. */
export function partsBack(field: PartedField, before: object | null, after: object | null, now: object | undefined): object | null {
  if (!now) return before;
  const [was, did, next] = [{ ...before }, { ...after }, { ...now }];
  for (const part of Object.keys({ ...was, ...did })) {
    const old: unknown = Reflect.get(was, part);
    if (old === Reflect.get(did, part)) continue;
    if (old === undefined) Reflect.deleteProperty(next, part);
    else Reflect.set(next, part, old);
  }
  const key = KEY[field];
  if (key in next) return next;
  // Others have written in it since: it stays one, or their words would go.
  return key in now && Object.keys(next).length > 0 ? { ...next, [key]: Reflect.get(now, key) } : before;
}
