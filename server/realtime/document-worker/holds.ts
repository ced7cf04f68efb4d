/** Whether a map, or a version of one, holds what somebody names. */
import type * as Y from "yjs";
import { readCard, readLane, readStep } from "../../../lib/journey/doc";
import type { ThingsToFind } from "../../../lib/runtime/ports";
import type { CallInput, CallOutput } from "./calls";
import { withFrozen } from "./frozen";
import { documents, MISSING } from "./kept-documents";

export function holdsThings({ of, things }: CallInput<"holds">): CallOutput<"holds"> {
  if ("versionId" in of) return { held: withFrozen(of, (doc) => holds(doc, things)) };
  const doc = documents.open(of);
  return doc ? { held: holds(doc, things) } : MISSING;
}

const holds = (doc: Y.Doc, { cardId, stepId, laneId }: ThingsToFind): boolean =>
  (cardId === null || readCard(doc, cardId) !== null) && (stepId === null || readStep(doc, stepId) !== null)
  && (laneId === null || readLane(doc, laneId) !== null);
