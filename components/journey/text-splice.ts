/** Finds what a person typed, and carries it over what a colleague typed meanwhile. UTF-16 units. Pure. */
export interface TextSplice { readonly index: number; readonly remove: number; readonly insert: string }

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * The one splice that turns `before` into `after`, or null when they are equal. `caret` is where the caret stands in
 * `after`: what lies behind it was not typed, which settles doubled letters. Never cuts a surrogate pair.
 */
export function spliceBetween(before: string, after: string, caret: number = after.length): TextSplice | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  const longestSuffix = Math.min(shorter, Math.max(0, after.length - caret));
  let suffix = 0;
  while (suffix < longestSuffix && before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)) suffix++;
  let prefix = 0;
  while (prefix < shorter - suffix && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  while (suffix < shorter - prefix && before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)) suffix++;
  if (prefix > 0 && isHighSurrogate(before.charCodeAt(prefix - 1))) prefix--;
  if (suffix > 0 && isLowSurrogate(before.charCodeAt(before.length - suffix))) suffix--;
  return { index: prefix, remove: before.length - suffix - prefix, insert: after.slice(prefix, after.length - suffix) };
}

export const applySplice = (text: string, splice: TextSplice): string =>
  text.slice(0, splice.index) + splice.insert + text.slice(splice.index + splice.remove);

/**
 * `local` and `remote` both start from the same text; answers what `local` is once `remote` has happened, to be applied
 * in order. Removes only what the typist saw: letters that arrived inside the removed stretch stay.
 */
export function rebaseSplice(local: TextSplice, remote: TextSplice): readonly TextSplice[] {
  const localEnd = local.index + local.remove;
  const remoteEnd = remote.index + remote.remove;
  const shift = remote.insert.length - remote.remove;
  const before = Math.max(0, Math.min(localEnd, remote.index) - local.index);
  const behindFrom = Math.max(local.index, remoteEnd);
  const behind = Math.max(0, localEnd - behindFrom);
  const insertAt = local.index <= remote.index ? local.index
    : local.index >= remoteEnd ? local.index + shift : remote.index + remote.insert.length;
  const splices: TextSplice[] = [];
  if (behind > 0) splices.push({ index: behindFrom + shift, remove: behind, insert: "" });
  if (before > 0 || local.insert !== "") splices.push({ index: insertAt, remove: before, insert: local.insert });
  return splices;
}

/** Where a caret at `caret` stands after `splice` was made by somebody else. */
export function shiftCaret(caret: number, splice: TextSplice): number {
  if (caret <= splice.index) return caret;
  if (caret >= splice.index + splice.remove) return caret + splice.insert.length - splice.remove;
  return splice.index;
}
