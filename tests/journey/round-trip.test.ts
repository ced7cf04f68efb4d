import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { resolveAuthor } from "@/lib/journey/authorship";
import { canonicalJourney, hashJourney } from "@/lib/journey/export/canonical";
import { exportJourney, printJourneyFile } from "@/lib/journey/export/export-journey";
import type { OurWorkspace } from "@/lib/journey/export/file-workspace";
import { exportMap } from "@/lib/journey/export/export-map";
import type { JourneyFile } from "@/lib/journey/export/file-types";
import { importJourney } from "@/lib/journey/export/import-journey";
import { parseJourneyFile } from "@/lib/journey/export/parse-journey-file";

const SERVER_CLIENT = 4711;
const IMPORTER = "0b5f2d9e-6d55-4a6e-9d57-2c0a8f1f3b11";
const OURS: OurWorkspace = {
  name: "Acme",
  departments: [
    { id: "11111111-1111-4111-8111-111111111111", name: "Sales", code: "SA", colour: "#000000" },
    { id: "22222222-2222-4222-8222-222222222222", name: "support", code: "CS", colour: "#000000" },
    { id: "33333333-3333-4333-8333-333333333333", name: "Growth", code: "MK", colour: "#000000" },
    { id: "44444444-4444-4444-8444-444444444444", name: "Oranges", code: "OR", colour: "#000000" },
  ],
  people: [{ id: IMPORTER, name: "Priya Nair", departmentId: "22222222-2222-4222-8222-222222222222", role: "owner" }],
};

const bytesOf = (name: string): Uint8Array => readFileSync(new URL(`../../samples/${name}`, import.meta.url));

/** In and out again the way the server does it, `carried` going through a JSON column that forgets key order. */
function throughTheWorkspace(file: JourneyFile): JourneyFile {
  const journey = importJourney(file, {
    departments: OURS.departments, people: OURS.people, clientId: SERVER_CLIENT, userId: IMPORTER, now: "2026-11-21T12:00:00.000Z",
    newId: randomUUID,
  });
  return exportJourney({
    ...journey, id: randomUUID(), carried: shuffled(journey.carried), versions: [],
    workspace: { ...OURS, departments: [...OURS.departments, ...journey.newDepartments] },
    exportedAt: "2026-11-21T13:00:00.123Z", generator: "Throughline test",
    maps: journey.maps.map((map) => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, map.update);
      const options = {
        head: { id: map.id, state: map.state, title: map.title },
        authorOf: (card: Parameters<typeof resolveAuthor>[0]) => resolveAuthor(card, { userId: IMPORTER, server: true }),
      };
      return {
        ...map, carried: shuffled(map.carried),
        ownIds: exportMap(doc, { ...options, fileIds: false }), fileIds: exportMap(doc, { ...options, fileIds: true }),
      };
    }),
  });
}
function shuffled<T>(value: T): T {
  const turn = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(turn);
    if (typeof item !== "object" || item === null) return item;
    return Object.fromEntries(Object.entries(item).reverse().map(([key, inner]) => [key, turn(inner)]));
  };
  return turn(value) as T;
}
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

describe.each(["northpeak.journey.json", "northpeak-v7.journey.json"])("%s", (name) => {
  const original = JSON.parse(new TextDecoder().decode(bytesOf(name))) as JourneyFile;
  const parsed = parseJourneyFile(bytesOf(name));

  it("comes in without a complaint", () => {
    expect(parsed.report).toEqual({ errors: [], warnings: [] });
    expect(parsed.ok).toBe(true);
  });

  it("goes out as it came in, down to the order of every list", () => {
    if (!parsed.ok) throw new Error("not parsed");
    const out = throughTheWorkspace(parsed.file);
    const same = { exportedAt: original.exportedAt, generator: original.generator };
    expect({ ...out, ...same }).toStrictEqual(original);
    expect(hashJourney(out, sha256)).toBe(sha256(canonicalJourney(original)));
  });
});

it("writes the key order of the format, two spaces deep, with a final newline", () => {
  const name = "northpeak.journey.json";
  const bytes = new TextDecoder().decode(bytesOf(name));
  const original = JSON.parse(bytes) as JourneyFile;
  const parsed = parseJourneyFile(bytesOf(name));
  if (!parsed.ok) throw new Error("not parsed");
  const out = throughTheWorkspace(parsed.file);
  const printed = printJourneyFile({ ...out, exportedAt: original.exportedAt, generator: original.generator });
  // The sample writes 9.0 for 9, and some keys of a persona and of evidence in another order than the format's page.
  expect(printed.length).toBe(bytes.replace(/(\d)\.0(?=[,\n])/g, "$1").length);
  const maps = (text: string): string => text.slice(text.indexOf('\n  "maps": ['), text.indexOf('\n  "evidence": ['));
  expect(maps(printed)).toBe(maps(bytes));
});
