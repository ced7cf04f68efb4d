/** The sample journeys as documents of ours. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import * as Y from "yjs";
import type { JourneyFile } from "@/lib/journey/export/file-types";
import { importJourney } from "@/lib/journey/export/import-journey";
import type { ImportedJourney } from "@/lib/journey/export/import-types";
import { parseJourneyFile } from "@/lib/journey/export/parse-journey-file";
import { ANNA, NOW } from "./small-map";

export const SERVER_CLIENT = 4711;
export type SampleName = "northpeak.journey.json" | "northpeak-v7.journey.json";

export const sampleBytes = (name: SampleName | "northpeak.expected.json"): Uint8Array =>
  readFileSync(new URL(`../../../samples/${name}`, import.meta.url));

export function sampleFile(name: SampleName): JourneyFile {
  const parsed = parseJourneyFile(sampleBytes(name));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.report.errors));
  return parsed.file;
}
export interface ImportedSample { readonly file: JourneyFile; readonly journey: ImportedJourney; readonly docs: readonly Y.Doc[] }
export function importSample(name: SampleName): ImportedSample {
  const file = sampleFile(name);
  const journey = importJourney(file, {
    departments: [], people: [], clientId: SERVER_CLIENT, userId: ANNA, now: NOW, newId: randomUUID,
  });
  return { file, journey, docs: journey.maps.map(({ update }) => docOf(update)) };
}
export function docOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}
