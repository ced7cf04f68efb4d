/**
 * The document worker: the only thread of the server in which a Y.Doc exists. It is handed bytes and gives bytes or
 * plain data back; it reads no database, no files, no environment.
 */
import { parentPort } from "node:worker_threads";
import { isAppError } from "../../lib/errors";
import type { CallFailure, CallInput, CallName, CallOutput, CallRequest, CallResponse } from "./document-worker/calls";
import { readCardActivity } from "./document-worker/card-activity";
import { compareMapDocuments } from "./document-worker/compare-work";
import { compact } from "./document-worker/compaction";
import { planFileUpdate } from "./document-worker/file-update-work";
import { importJourneyFile, readJourneyId } from "./document-worker/import-work";
import { applyCommandsToMap, copyMapDocument, createMapDocument, exportMapDocument } from "./document-worker/map-work";
import { readPlanFacts } from "./document-worker/plan-work";
import { readReviewOfMap } from "./document-worker/review-work";
import { freezeMap, planRestore, planUndoRestore } from "./document-worker/version-work";
import { holdsThings } from "./document-worker/holds";
import { diffSnapshot, guardLargeUpdate, indexParts, mergeParts } from "./document-worker/byte-work";

const HANDLERS: { readonly [N in CallName]: (input: CallInput<N>) => CallOutput<N> | Promise<CallOutput<N>> } = {
  index: indexParts,
  guard: guardLargeUpdate,
  diff: diffSnapshot,
  merge: mergeParts,
  compact,
  applyCommands: applyCommandsToMap,
  exportMap: exportMapDocument,
  compareMaps: compareMapDocuments,
  readReview: readReviewOfMap,
  freezeMap,
  planRestore,
  planUndoRestore,
  planFacts: readPlanFacts,
  cardActivity: readCardActivity,
  holds: holdsThings,
  createMap: createMapDocument,
  copyMap: copyMapDocument,
  importJourney: importJourneyFile,
  readJourneyId,
  planFileUpdate,
};

const run = <N extends CallName>(name: N, input: CallInput<N>) => HANDLERS[name](input);

async function answer(request: CallRequest): Promise<CallResponse> {
  try {
    return { id: request.id, ok: true, output: await run(request.name, request.input) };
  } catch (error) {
    return { id: request.id, ok: false, failure: toFailure(error) };
  }
}

function toFailure(error: unknown): CallFailure {
  if (!isAppError(error)) return { code: null, message: error instanceof Error ? error.stack ?? error.message : String(error) };
  return { code: error.code, message: error.message, userMessage: error.userMessage, fields: error.fields };
}

const port = parentPort;
if (!port) throw new Error("The document worker runs in a worker thread.");
port.on("message", (request: CallRequest) => {
  void answer(request).then((response) => port.postMessage(response));
});
