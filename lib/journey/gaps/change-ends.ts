/** What a computed change and a kept one are about, said in the same words. */
import { CARD_TYPES } from "../model";
import { signed } from "../signed";
import type { Change, ChangeKind } from "../diff/types";
import type { GapChange, GapChangeKind } from "./types";

const WHAT = {
  stage: "stage", step: "step", lane: "lane", feeling: "emotion", connection: "connection", "micro-moment": "micro-moment",
} as const;

/** A card's type, or the word for any other part of a map. */
export const whatOf = (change: Change): string =>
  (change.part === "card" ? (change.after ?? change.before)?.type ?? "note" : WHAT[change.part]);

export function gapKindOf(kind: ChangeKind): GapChangeKind {
  switch (kind) {
    case "added": case "split": return "added";
    case "removed": case "merged": case "realised": return "removed";
    case "moved": case "reordered": case "reworded": case "edited": return "changed";
  }
}

/** A card stays the same thing when its type changes. Words no map knows are cards of a file's own types. */
export const isCardWord = (what: string): boolean => CARD_TYPES.some((type) => type === what) || !Object.values<string>(WHAT).includes(what);

/** How a thing reads; "" where it has no words. */
export function lineOf(thing: Change["before"]): string {
  if (!thing) return "";
  if ("text" in thing) return thing.text.trim();
  if ("title" in thing) return thing.title.trim();
  return "value" in thing ? signed(thing.value) : thing.label?.trim() ?? "";
}

/** One per thing the change is about; imports of before named things by their ids in the file. */
export const endsOf = (change: Change): readonly string[] => [
  ...endKeys(whatOf(change), change.before), ...endKeys(whatOf(change), change.after),
];
export const keptEndsOf = ({ what, currentId, futureId }: GapChange): readonly string[] =>
  [currentId, futureId].flatMap((id) => (id === undefined ? [] : [endKey(what, id)]));

export const endKeys = (what: string, thing: Change["before"]): readonly string[] =>
  (thing ? [endKey(what, thing.id), ...(thing.fileId === undefined ? [] : [endKey(what, thing.fileId)])] : []);
const endKey = (what: string, id: string): string => `${isCardWord(what) ? "card" : what} ${id}`;
