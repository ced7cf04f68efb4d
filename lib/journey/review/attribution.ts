/** Who had a hand in each change since an earlier state of the same document, and when, as far as the document says. */
import * as Y from "yjs";
import { resolveAuthor, type ClientOwner } from "../authorship";
import { readCard, readMicroMoment, readWriters, type MapRoot } from "../doc";
import type { Change } from "../diff/types";
import type { Card } from "../model";
import type { Attribution } from "./types";

const ROOTS = {
  stage: "stages", step: "steps", lane: "lanes", card: "cards", feeling: "emotions", connection: "edges", "micro-moment": "microMoments",
} as const satisfies Record<Change["part"], MapRoot>;

/** @param owners whose the Yjs client ids of the map are */
export function createAttribution(doc: Y.Doc, before: Y.Doc, owners: ReadonlyMap<number, ClientOwner>): Attribution {
  const since = Y.decodeStateVector(Y.encodeStateVector(before));
  return (change) => {
    const key = keyOf(change);
    const record = change.part === "card" ? readCard(doc, key) : change.part === "micro-moment" ? readMicroMoment(doc, key) : null;
    const at = record?.deletedAt ?? (change.part === "card" ? lastTouch(change.before, change.after) : undefined) ?? null;
    if (record?.deletedBy !== undefined && change.after === null) return { authorIds: [record.deletedBy], at };
    const writers = [...readWriters(doc, ROOTS[change.part], key, since)].sort(([, a], [, b]) => b - a)
      .flatMap(([client]) => owners.get(client)?.userId ?? []);
    // A copy or an import was carried out by somebody, and is its author's all the same.
    const author = change.part === "card" && change.before === null && change.after
      ? resolveAuthor(change.after, owners.get(change.after.clientId)) : undefined;
    return { authorIds: [...new Set(author === undefined ? writers : [author, ...writers.filter((id) => id !== ownerOf(change, owners))])], at };
  };
}

/** A card that was only moved keeps the time its words were changed: that says nothing of the move. */
function lastTouch(before: Card | null, after: Card | null): string | undefined {
  if (before === null) return after?.updatedAt ?? after?.createdAt;
  return after?.updatedAt === before.updatedAt ? undefined : after?.updatedAt;
}

/** Who let the server write the card. */
const ownerOf = (change: Change, owners: ReadonlyMap<number, ClientOwner>): string | undefined =>
  (change.part === "card" && change.after ? owners.get(change.after.clientId)?.userId : undefined);

function keyOf(change: Change): string {
  return change.part === "feeling" ? (change.after ?? change.before)?.key ?? "" : (change.after ?? change.before)?.id ?? "";
}
