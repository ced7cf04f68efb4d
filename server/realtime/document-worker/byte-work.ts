/** Work on large updates as bytes, without a document: kept off the main thread because it takes milliseconds. */
import * as Y from "yjs";
import { DocumentIndex, type DocumentIndexData } from "../document-index";
import { guardUpdate, TRUSTED, type GuardVerdict } from "../update-guard";
import type { CallInput, CallOutput, VerdictData } from "./calls";

/** Throws when a part can't be read or builds on nothing: the bytes are not a map's log. */
export function indexParts({ parts }: CallInput<"index">): CallOutput<"index"> {
  const index = new DocumentIndex();
  let firstClocks: DocumentIndexData["clocks"] = [];
  parts.forEach((part, nth) => {
    const verdict = guardUpdate(part, index, TRUSTED);
    if (verdict.kind === "new") index.apply(verdict.effect);
    else if (verdict.kind !== "nothing-new") throw new Error(`part ${nth} of the log can't be read: ${verdict.kind}`);
    if (nth === 0) firstClocks = [...index.clocks];
  });
  return { index: index.toData(), firstClocks };
}

export function guardLargeUpdate({ bytes, known, limits }: CallInput<"guard">): CallOutput<"guard"> {
  return toData(guardUpdate(bytes, DocumentIndex.fromData(known), limits));
}

function toData(verdict: GuardVerdict): VerdictData {
  if (verdict.kind !== "new") return verdict;
  const { effect } = verdict;
  return { kind: "new", effect: { ...effect, deletes: effect.deletes.toEntries(), types: effect.types.toEntries(), sequences: effect.sequences.toEntries() } };
}

export const mergeParts = ({ parts }: CallInput<"merge">): CallOutput<"merge"> => Y.mergeUpdates([...parts]);

export const diffSnapshot = ({ bytes, stateVector }: CallInput<"diff">): CallOutput<"diff"> => Y.diffUpdate(bytes, stateVector);
