/** Journey files that make new journeys, and the versions they bring along. */
import { randomUUID } from "node:crypto";
import * as Y from "yjs";
import { factsOfFile } from "../../../lib/journey/export/file-facts";
import type { JourneyFile } from "../../../lib/journey/export/file-types";
import { importJourney } from "../../../lib/journey/export/import-journey";
import type { ImportedJourney, ImportedMap } from "../../../lib/journey/export/import-types";
import { newestHeadline } from "../../../lib/journey/export/newest-headline";
import { parseJourneyFile } from "../../../lib/journey/export/parse-journey-file";
import { compact } from "../../../lib/journey/stored-values";
import type { VersionFacts } from "../../../lib/journey/version-facts";
import type { BroughtVersion, FrozenMap, MapWords } from "../../../lib/runtime/ports";
import type { CallInput, CallOutput } from "./calls";
import { freeze } from "./version-work";

export function importJourneyFile({ file, ...context }: CallInput<"importJourney">): CallOutput<"importJourney"> {
  const parsed = parseJourneyFile(file);
  if (!parsed.ok) return parsed;
  const journey = importJourney(parsed.file, { ...context, newId: randomUUID });
  const facts = factsOfFile(journey, context, null);
  const versions = journey.maps.flatMap((map) => broughtVersion(parsed.file, journey, map, facts, context) ?? []);
  return { ok: true, journey, versions, report: parsed.report };
}

export function readJourneyId({ file }: CallInput<"readJourneyId">): CallOutput<"readJourneyId"> {
  const parsed = parseJourneyFile(file);
  return parsed.ok ? parsed.file.journey.id : null;
}

interface Writer { readonly clientId: number; readonly userId: string }

/** The newest version the file tells of for a map that is new here: what the file holds. */
export function broughtVersion(file: JourneyFile, journey: ImportedJourney, map: ImportedMap, facts: VersionFacts, by: Writer): BroughtVersion | null {
  const headline = newestHeadline(file, map.fileId, journey.carried.personIds);
  if (!headline) return null;
  const frozen = freezeBytes(map.update, map.id, wordsOfImported(map), facts, by);
  // Its author answers for it, or else whoever brought the file.
  return { mapId: map.id, headline, frozen: { ...frozen, contributorIds: [headline.authorId ?? by.userId] } };
}

export const wordsOfImported = ({ id, state, title, hypothesis, status, derivedFrom }: ImportedMap): MapWords =>
  compact({ id, state, title, hypothesis, status, derivedFrom });

/** A whole document as the log's first row. */
function freezeBytes(update: Uint8Array, mapId: string, words: MapWords, facts: VersionFacts, { clientId, userId }: Writer): FrozenMap {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, update);
    const source = { mapId, seq: 1, since: 0, snapshot: null, rows: [] };
    return freeze(doc, { source, owners: [[clientId, { userId, server: true }]], previous: null, words, facts });
  } finally {
    doc.destroy();
  }
}
