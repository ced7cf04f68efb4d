/** What a reviewer has ticked off: the same key as long as the changes of a thing say the same. */
import { canonicalJson } from "../export/canonical";
import { idFromText } from "../ids";
import type { Card } from "../model";
import type { Change } from "../diff/types";

/** A UUID made of which thing it is and everything its changes say. Who wrote it and when does not count. */
export const tickKeyOf = (changes: readonly Change[]): string => idFromText(canonicalJson(changes.map(said)));

function said(change: Change): unknown {
  const { key, fields } = change;
  const things = wordsOf(change);
  switch (change.kind) {
    case "edited": return change.part === "feeling" ? [key, things] : [key, plain(fields)];
    // Its place among its neighbours is said by the key; the numbers behind it change with every neighbour.
    case "reordered": return [key];
    case "removed": case "merged": case "realised": return [key];
    case "added": case "split": case "moved": case "reworded": return [key, things];
  }
}

function wordsOf(change: Change): unknown {
  switch (change.part) {
    case "card": return plain([change.kind === "reworded" ? change.before?.text : null, change.after && cardWords(change.after, change.kind)]);
    case "feeling": return [change.before?.value ?? null, change.after?.value ?? null];
    case "stage": return plain([change.before?.title, change.after?.title, change.after?.goal]);
    case "step": return plain([change.before?.title, change.after?.title, change.after?.stageId, change.after?.momentOfTruth]);
    case "lane": return plain([change.before?.title, change.after?.title, change.after?.type, change.after?.subtitle]);
    case "micro-moment": return plain([change.before?.text, change.after?.text, change.after?.stepId, change.after?.channel]);
    case "connection": return plain([change.after?.kind, change.after?.fromStepId, change.after?.toStepId, change.after?.label, change.after?.departmentId]);
  }
}

function cardWords(card: Card, kind: Change["kind"]): unknown {
  const { stepId, laneId } = card.place;
  if (kind === "reworded") return card.text;
  if (kind === "moved") return [stepId, laneId];
  const {
    id: _id, derivedFromId: _derived, fileId: _file, extra: _extra, place: _place, clientId: _client, authorId: _author, createdAt: _made,
    updatedAt: _touched, votes: _votes, ...content
  } = card;
  return { ...content, stepId, laneId };
}

/** What JSON has no word for is nothing. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
