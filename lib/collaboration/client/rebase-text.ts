/** Edits of a text that know what they were written on, and how they are put into a newer text. */
import { textDifference, type Splice } from "../../journey";

/** At `index` of `before`, `remove` UTF-16 units gave way to `insert`. */
export interface TextEdit extends Splice { readonly before: string }

const applySplice = (text: string, { index, remove, insert }: Splice): string =>
  text.slice(0, index) + insert + text.slice(index + remove);

/** The difference of two texts as edits that follow one another. */
export const editsBetween = (before: string, after: string): readonly TextEdit[] => {
  const edits: TextEdit[] = [];
  let text = before;
  for (const splice of textDifference(before, after)) {
    edits.push({ ...splice, before: text });
    text = applySplice(text, splice);
  }
  return edits;
};

/** Where each unit of an old text is in the new one; `kept[i]` is false when it is gone and `at[i]` is where it was. */
const follow = (length: number, theirs: readonly Splice[]): { readonly at: readonly number[]; readonly kept: readonly boolean[] } => {
  const forward = [...theirs].reverse();
  const at: number[] = [];
  const kept: boolean[] = [];
  let shift = 0;
  let next = 0;
  let goneUntil = 0;
  for (let i = 0; i < length; i += 1) {
    for (let splice = forward[next]; splice && splice.index === i; splice = forward[next]) {
      shift += splice.insert.length - splice.remove;
      goneUntil = Math.max(goneUntil, i + splice.remove);
      next += 1;
    }
    const gone = i < goneUntil;
    kept.push(!gone);
    at.push(gone ? goneUntil + shift : i + shift);
  }
  return { at, kept };
};

/**
 * The splices that put `edit` into `now`, the text others have changed since; apply them one after the other. Letters
 * of others stay, letters they removed are not removed twice, and what is already there is not put in again.
 */
export const rebaseEdit = (edit: TextEdit, now: string): readonly Splice[] => {
  const theirs = textDifference(edit.before, now);
  if (theirs.some((t) => t.index === edit.index && t.remove === edit.remove && t.insert === edit.insert)) return [];
  const { at, kept } = follow(edit.before.length, theirs);
  const splices: Splice[] = [];
  // From the back, so that every earlier index stays true.
  for (let i = edit.index + edit.remove - 1; i >= edit.index; i -= 1) {
    if (kept[i]) splices.push({ index: at[i] ?? 0, remove: 1, insert: "" });
  }
  const previous = edit.index - 1;
  const insertAt = previous < 0 ? 0 : (at[previous] ?? now.length) + (kept[previous] ? 1 : 0);
  if (edit.insert !== "") splices.push({ index: Math.min(insertAt, now.length), remove: 0, insert: edit.insert });
  return joinRemovals(splices);
};

/** Neighbouring removals, each one unit and from the back, become one: no pair of surrogates is cut in between. */
const joinRemovals = (splices: readonly Splice[]): Splice[] => {
  const joined: Splice[] = [];
  for (const splice of splices) {
    const last = joined.at(-1);
    const touches = last !== undefined && last.insert === "" && splice.index + splice.remove === last.index;
    if (touches) joined[joined.length - 1] = { index: splice.index, remove: splice.remove + last.remove, insert: splice.insert };
    else joined.push(splice);
  }
  return joined;
};

/** What made `after` of `before`, put into `now`: letters of others stay. */
export const rebaseText = (before: string, after: string, now: string): string =>
  editsBetween(before, after).reduce((text, edit) => rebaseEdit(edit, text).reduce(applySplice, text), now);

/** Joins `next` into `edit` when it goes on where `edit` is (typing, backspacing); null when it is another place. */
export const joinEdits = (edit: TextEdit, next: TextEdit): TextEdit | null => {
  const end = edit.index + edit.insert.length;
  if (next.before !== applySplice(edit.before, edit) || next.index > end || next.index + next.remove < edit.index) return null;
  const beyond = Math.max(0, next.index + next.remove - end);
  const kept = edit.insert.slice(0, Math.max(0, next.index - edit.index));
  const rest = edit.insert.slice(Math.max(0, next.index + next.remove - edit.index));
  const ahead = Math.max(0, edit.index - next.index);
  return {
    before: edit.before,
    index: edit.index - ahead,
    remove: edit.remove + ahead + beyond,
    insert: kept + next.insert + rest,
  };
};
