/** The sample's current map as a Yjs document, repeated until it holds so many cards. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as Y from "yjs";
import { applyCommands } from "../../lib/journey";
import { importMapCommands, newThingIds } from "../../lib/journey/export/import-map";
import { parseJourneyFile } from "../../lib/journey/export/parse-journey-file";
import { projectRoot } from "../../lib/paths";
import { bigMap, FIVE_THOUSAND } from "../support/big-map";

const TEXTS = ["The label would not print.", "Refund?", "Where is my parcel, it was to come on Monday. I looked three times and nobody told me."];

export function sampleDocument(cards: number): Y.Doc {
  const parsed = parseJourneyFile(readFileSync(join(projectRoot, "samples", "northpeak.journey.json")));
  const source = parsed.ok ? parsed.file.maps[0] : undefined;
  if (!source) throw new Error("The sample does not read.");
  const repeats = Math.max(1, Math.round((cards * FIVE_THOUSAND.repeats) / FIVE_THOUSAND.cards));
  const map = bigMap(source, { cards, repeats, fullestCell: FIVE_THOUSAND.fullestCell, texts: TEXTS, edges: Math.round(cards / 100) });
  const doc = new Y.Doc();
  const things = newThingIds([map], {}, randomUUID);
  const context = { now: new Date().toISOString(), userId: randomUUID(), newId: randomUUID };
  applyCommands(doc, importMapCommands(map, { things, departments: {}, people: {}, metrics: new Map() }), context);
  return doc;
}
