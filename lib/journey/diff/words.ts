/** Two texts word by word, for reading: what stayed, what went, what came. */

export interface Words { readonly kind: "same" | "removed" | "added"; readonly text: string }

/** Words with the space behind them, so that the pieces put together are the text again. */
const piecesOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}\p{M}’'_-]+\s*|[^\s\p{L}\p{N}\p{M}]\s*/gu) ?? [];

/** Beyond this many different words the texts have little to do with each other: one goes, the other comes. */
const MOST_CHANGES = 400;

/** The parts in reading order, neighbours of one kind joined, what went before what came. */
export function changedWords(before: string, after: string): readonly Words[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const [old, now] = [piecesOf(before), piecesOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const middle = longestCommon(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return joined([
    ...old.slice(0, start).map((text): Words => ({ kind: "same", text })),
    ...middle,
    ...old.slice(old.length - end).map((text): Words => ({ kind: "same", text })),
  ]);
}

/** By the table of longest common subsequences; what is too long for it counts as replaced. */
function longestCommon(old: readonly string[], now: readonly string[]): Words[] {
  const removed = old.map((text): Words => ({ kind: "removed", text }));
  const added = now.map((text): Words => ({ kind: "added", text }));
  if (old.length === 0 || now.length === 0 || old.length > MOST_CHANGES || now.length > MOST_CHANGES) return [...removed, ...added];
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = old[i] === now[j]
        ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const words: Words[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      words.push({ kind: "same", text: old[i] ?? "" });
      [i, j] = [i + 1, j + 1];
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) words.push({ kind: "removed", text: old[i++] ?? "" });
    else words.push({ kind: "added", text: now[j++] ?? "" });
  }
  return [...words, ...removed.slice(i), ...added.slice(j)];
}

/** Between two words that stayed, everything that went stands before everything that came. */
function joined(words: readonly Words[]): Words[] {
  const parts: Words[] = [];
  let [gone, come] = ["", ""];
  const flush = (): void => {
    if (gone !== "") parts.push({ kind: "removed", text: gone });
    if (come !== "") parts.push({ kind: "added", text: come });
    [gone, come] = ["", ""];
  };
  for (const { kind, text } of words) {
    if (kind === "removed") gone += text;
    else if (kind === "added") come += text;
    else {
      flush();
      const last = parts.at(-1);
      if (last?.kind === "same") parts[parts.length - 1] = { kind: "same", text: last.text + text };
      else parts.push({ kind: "same", text });
    }
  }
  flush();
  return parts;
}
