/**
 * Order of siblings as fractional keys: base-62 fractions written as text, compared unit by unit, ties broken by id.
 * A key that other software wrote and that is not one of ours counts as "": it sorts first and is replaced when
 * something has to go next to it. Keys never grow beyond MAX_KEY_LENGTH; when a spot is that crowded, its nearest
 * neighbours get new keys too.
 */
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE = 62n;
/** Digits of a key at an open end: room for about 80,000 additions on either side of the first. */
const WIDTH = 6;
const MAX_KEY_LENGTH = 48;
/** Distance of a new last (or first) key to its neighbour: STEP … 2 × STEP, so two people rarely hit the same. */
const STEP = BASE ** 3n;
/** The smallest room in which random positions are still unlikely to collide. */
const MIN_GAP = BASE ** 2n;
const KEY = new RegExp(`^[0-9A-Za-z]{0,${MAX_KEY_LENGTH - 1}}[1-9A-Za-z]$`);

/** 0 ≤ n < 1. */
export type Random = () => number;
export interface Slot { readonly id: string; readonly order: string }

/** Trailing zeros are refused: "V" and "V0" are the same fraction, nothing fits between them. */
export const isOrderKey = (value: unknown): value is string => typeof value === "string" && KEY.test(value);

export function compareSlots(a: Slot, b: Slot): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The first `precision` digits of a key as a number; rounds down. */
function fraction(key: string, precision: number): bigint {
  let value = 0n;
  for (let index = 0; index < precision; index += 1) value = value * BASE + digit(key, index);
  return value;
}
const digit = (key: string, index: number): bigint => BigInt(index < key.length ? DIGITS.indexOf(key.charAt(index)) : 0);

function keyOf(value: bigint, precision: number): string {
  let key = "";
  for (let rest = value, index = 0; index < precision; index += 1, rest /= BASE) {
    key = DIGITS.charAt(Number(rest % BASE)) + key;
  }
  return key.replace(/0+$/, "");
}

function below(limit: bigint, random: Random): bigint {
  const scale = 2 ** 48;
  const part = Math.min(Math.max(Math.floor(random() * scale), 0), scale - 1);
  return (BigInt(Number.isFinite(part) ? part : 0) * limit) / BigInt(scale);
}

/**
 * `count` ascending keys strictly between two keys (`null` or "" = open end), or null when there is no room.
 * @param count ≥ 1
 */
export function keysBetween(before: string | null, after: string | null, count: number, random: Random): string[] | null {
  const low = before ?? "";
  if (after !== null && low >= after) return null;
  if (count === 1) {
    const atEnd = keyAtEnd(low, after, random);
    if (atEnd !== null) return [atEnd];
  }
  let start = fraction(low, WIDTH);
  let end = after === null ? BASE ** BigInt(WIDTH) : fraction(after, WIDTH);
  for (let precision = WIDTH; precision <= MAX_KEY_LENGTH; precision += 1) {
    if (precision > WIDTH) {
      start = start * BASE + digit(low, precision - 1);
      end = end * BASE + (after === null ? 0n : digit(after, precision - 1));
    }
    const room = (end - start) / BigInt(count + 1);
    if (room < MIN_GAP) continue;
    return Array.from({ length: count }, (_, index) => {
      const middle = start + room * BigInt(index + 1);
      return keyOf(middle - room / 4n + below(room / 2n, random), precision);
    });
  }
  return null;
}

/** Behind the last or before the first: one step further instead of half of what is left, so keys stay short. */
function keyAtEnd(low: string, after: string | null, random: Random): string | null {
  const whole = BASE ** BigInt(WIDTH);
  const distance = STEP + below(STEP, random);
  if (low === "" && after === null) return keyOf(whole / 2n + below(STEP, random), WIDTH);
  if (after === null) {
    const value = fraction(low, WIDTH) + distance;
    return value < whole ? keyOf(value, WIDTH) : null;
  }
  if (low === "") {
    const value = fraction(after, WIDTH) - distance;
    return value > 0n ? keyOf(value, WIDTH) : null;
  }
  return null;
}

export interface Placement {
  readonly order: string;
  /** Neighbours that had to give way, with their new keys. Almost always empty. */
  readonly rekeyed: readonly Slot[];
}

/**
 * The key for a new sibling at `index` (0 = first, length = last).
 * @param siblings sorted with `compareSlots`, without the new one
 */
export function placeAt(siblings: readonly Slot[], index: number, random: Random): Placement {
  let from = index;
  let to = index;
  for (let more = 1; ; more *= 2) {
    const before = from > 0 ? (siblings[from - 1]?.order ?? null) : null;
    const after = siblings[to]?.order ?? null;
    const keys = keysBetween(before, after, to - from + 1, random);
    if (keys) return assign(siblings, from, index, keys);
    // Twice as many each time: the wider the run, the longer until this spot is crowded again.
    if (to < siblings.length) to = Math.min(to + more, siblings.length);
    else from = Math.max(from - more, 0);
  }
}

function assign(siblings: readonly Slot[], from: number, index: number, keys: readonly string[]): Placement {
  const rekeyed: Slot[] = [];
  let own = "";
  keys.forEach((order, offset) => {
    if (offset === index - from) own = order;
    else {
      const neighbour = siblings[from + (offset < index - from ? offset : offset - 1)];
      if (neighbour) rekeyed.push({ id: neighbour.id, order });
    }
  });
  return { order: own, rekeyed };
}
