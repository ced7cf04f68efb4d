/** The smallest edits that turn one text into another, in UTF-16 units and never inside a surrogate pair. */

/** At `index` of the text as it then is, remove `remove` units and insert `insert`. */
export interface Splice { readonly index: number; readonly remove: number; readonly insert: string }

/** Beyond this many differing units one splice replaces the whole middle: quadratic work would not be worth it. */
const MAX_DIFFERENCE = 400;

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
/** True between the two halves of one character. */
export const splitsPair = (text: string, index: number): boolean =>
  index > 0 && index < text.length && isHigh(text.charCodeAt(index - 1)) && isLow(text.charCodeAt(index));

/**
 * Text as every replica can hold it: `\n` for new lines, no NUL, no half surrogate pairs (UTF-8 on the wire would
 * turn those into U+FFFD for everybody but their writer).
 */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replaceAll("\u0000", "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

/** Splices to apply one after the other, from the end of the text to its beginning. */
export function textDifference(before: string, after: string): Splice[] {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  if (splitsPair(before, start) || splitsPair(after, start)) start -= 1;
  let end = 0;
  while (end < shorter - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) {
    end += 1;
  }
  if (end > 0 && (splitsPair(before, before.length - end) || splitsPair(after, after.length - end))) end -= 1;
  const old = [...before.slice(start, before.length - end)];
  const now = [...after.slice(start, after.length - end)];
  if (old.length === 0 && now.length === 0) return [];
  const path = old.length === 0 || now.length === 0 ? null : shortestPath(old, now);
  if (!path) return [{ index: start, remove: before.length - end - start, insert: after.slice(start, after.length - end) }];
  return splicesOf(path, old, now, start);
}

/** One entry per character of the edit script, in order. */
type Step = "keep" | "remove" | "insert";

/** Greedy shortest edit script (E. W. Myers, "An O(ND) Difference Algorithm", 1986), or null when it is too long. */
function shortestPath(old: readonly string[], now: readonly string[]): Step[] | null {
  const reach = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let depth = 0; depth <= MAX_DIFFERENCE; depth += 1) {
    trace.push(new Map(reach));
    for (let diagonal = -depth; diagonal <= depth; diagonal += 2) {
      const down = stepsDown(reach, diagonal, depth);
      let x = down ? (reach.get(diagonal + 1) ?? 0) : (reach.get(diagonal - 1) ?? 0) + 1;
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x += 1;
      reach.set(diagonal, x);
      if (x >= old.length && x - diagonal >= now.length) return walkBack(trace, old.length, now.length);
    }
  }
  return null;
}

const stepsDown = (reach: ReadonlyMap<number, number>, diagonal: number, depth: number): boolean =>
  diagonal === -depth || (diagonal !== depth && (reach.get(diagonal - 1) ?? -1) < (reach.get(diagonal + 1) ?? -1));

function walkBack(trace: readonly Map<number, number>[], oldLength: number, nowLength: number): Step[] {
  const steps: Step[] = [];
  let x = oldLength;
  let y = nowLength;
  for (let depth = trace.length - 1; depth >= 0; depth -= 1) {
    const reach = trace[depth] ?? new Map<number, number>();
    const diagonal = x - y;
    const previous = stepsDown(reach, diagonal, depth) ? diagonal + 1 : diagonal - 1;
    const previousX = reach.get(previous) ?? 0;
    const previousY = previousX - previous;
    while (x > Math.max(previousX, 0) && y > Math.max(previousY, 0)) { steps.push("keep"); x -= 1; y -= 1; }
    if (depth > 0) {
      if (x === previousX) { steps.push("insert"); y -= 1; } else { steps.push("remove"); x -= 1; }
    }
  }
  return steps.reverse();
}

function splicesOf(steps: readonly Step[], old: readonly string[], now: readonly string[], start: number): Splice[] {
  const splices: Splice[] = [];
  let index = start;
  let oldAt = 0;
  let nowAt = 0;
  let open: { index: number; remove: number; insert: string } | null = null;
  for (const step of steps) {
    const oldCharacter = old[oldAt] ?? "";
    if (step === "keep") {
      if (open) splices.push(open);
      open = null;
    } else {
      open ??= { index, remove: 0, insert: "" };
      if (step === "remove") open.remove += oldCharacter.length;
      else open.insert += now[nowAt] ?? "";
    }
    if (step !== "insert") { index += oldCharacter.length; oldAt += 1; }
    if (step !== "remove") nowAt += 1;
  }
  if (open) splices.push(open);
  return splices.reverse();
}
