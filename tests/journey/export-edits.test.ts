import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyCommands, read } from "@/lib/journey";
import { resolveAuthor } from "@/lib/journey/authorship";
import { exportJourney } from "@/lib/journey/export/export-journey";
import type { JourneyToExport } from "@/lib/journey/export/export-journey";
import { exportMap } from "@/lib/journey/export/export-map";
import type { FileMap } from "@/lib/journey/export/file-types";
import { checkJourneyFile } from "@/lib/journey/export/parse-journey-file";
import { SERVER_CLIENT, importSample } from "./support/samples";
import { ANNA, LATER, NOW, context, idOf, smallMap } from "./support/small-map";

const DEPARTMENT = idOf("department", 1);
const own = (doc: Y.Doc, id: string, state: FileMap["state"], fileIds: boolean): FileMap => exportMap(doc, {
  head: { id, state, title: "A map" }, fileIds,
  authorOf: (card) => resolveAuthor(card, { userId: ANNA, server: card.clientId === SERVER_CLIENT }),
});
const mapOf = (doc: Y.Doc, id: string, state: FileMap["state"] = "current"): JourneyToExport["maps"][number] => ({
  id, state, title: "A map", carried: {}, ownIds: own(doc, id, state, false), fileIds: own(doc, id, state, true),
});
const journeyOf = (maps: JourneyToExport["maps"], changes: Partial<JourneyToExport> = {}): JourneyToExport => ({
  id: idOf("stage", 80), title: "A journey", tags: [], scope: {}, carried: {}, metrics: [], gaps: [], actions: [], comments: [], versions: [], maps,
  workspace: {
    name: "Acme", departments: [{ id: DEPARTMENT, name: "Sales", code: "SA", colour: "#2457E6" }],
    people: [{ id: ANNA, name: "Anna", departmentId: DEPARTMENT, role: "editor" }, { id: idOf("person", 9), name: "Unused" }],
  },
  exportedAt: NOW, generator: "test", ...changes,
});

describe("a journey made here", () => {
  it("is a whole file: its own ids, the people and departments it names, the channels it uses", () => {
    const doc = smallMap();
    applyCommands(doc, [{ type: "addLane", id: idOf("lane", 5), laneType: "touchpoints", title: "T" }, {
      type: "addCard", stepId: idOf("step", 1), laneId: idOf("lane", 5), text: "Kiosk", departmentId: DEPARTMENT, touchpoint: { channel: "info-kiosk" },
    }, { type: "addCard", stepId: idOf("step", 1), laneId: idOf("lane", 5), text: "No channel yet" },
    { type: "setEmotion", stepId: idOf("step", 1), value: 0.5, departmentId: DEPARTMENT }], context());
    const file = exportJourney(journeyOf([mapOf(doc, idOf("stage", 81))]));
    expect(Object.keys(file)).toEqual(["format", "version", "exportedAt", "generator", "workspace", "journey", "maps"]);
    expect(file.workspace).toEqual({
      name: "Acme", departments: [{ id: DEPARTMENT, name: "Sales", code: "SA", colour: "#2457E6" }],
      people: [{ id: ANNA, name: "Anna", departmentId: DEPARTMENT, role: "editor" }], channels: [{ key: "info-kiosk", name: "Info kiosk" }],
    });
    expect(file.maps[0]?.cards.map(({ type, text }) => `${type}: ${text}`)).toEqual([
      "action: Reads reviews", "action: Asks a friend", "pain-point: No size guide", "touchpoint: Kiosk", "note: No channel yet",
    ]);
    expect(checkJourneyFile(structuredClone(file)).report).toEqual({ errors: [], warnings: [] });
  });

  it("leaves deleted cards out and recovered ones in", () => {
    const doc = smallMap();
    applyCommands(doc, [{ type: "deleteCard", id: idOf("card", 1) }, { type: "deleteLane", id: idOf("lane", 3) }], context());
    const file = exportJourney(journeyOf([mapOf(doc, idOf("stage", 81))]));
    expect(file.maps[0]?.cards.map(({ id, laneId }) => [id, laneId])).toEqual([
      [idOf("card", 2), idOf("lane", 1)], [idOf("card", 3), idOf("lane", 3)],
    ]);
    const checked = checkJourneyFile(structuredClone(file));
    expect(checked.report.warnings).toEqual([{ path: "maps[0].cards[1].laneId", message: "Its lane is not in the map; the card is kept under Recovered." }]);
  });
});

describe("an imported journey that was edited", () => {
  const { journey, docs, file: original } = importSample("northpeak.journey.json");
  const [doc] = docs;
  const imported = journey.maps[0];
  if (!doc || !imported) throw new Error("no map");
  const map = read(doc);
  const bySample = (fileId: string | undefined) => [...map.cards.values()].find((card) => card.fileId === fileId);
  const sample = original.maps[0]?.cards ?? [];
  const [first, second] = [bySample(sample[0]?.id), bySample(sample[1]?.id)];
  if (!first || !second) throw new Error("no cards");
  const added = randomUUID();
  const editing = new Y.Doc();
  editing.clientID = 77;
  Y.applyUpdate(editing, Y.encodeStateAsUpdate(doc));
  applyCommands(editing, [
    { type: "setCardText", id: first.id, text: "Changed" },
    { type: "addCard", id: added, stepId: first.place.stepId, laneId: first.place.laneId, text: "Added", departmentId: DEPARTMENT, links: [{ rel: "relates", cardId: second.id }] },
    { type: "setEmotion", stepId: first.place.stepId, value: 2 },
    { type: "deleteCard", id: second.id },
  ], context({ now: LATER }));
  const exported = exportJourney(journeyOf([{ ...mapOf(editing, imported.id), fileId: imported.fileId, carried: imported.carried }], { carried: journey.carried, metrics: journey.metrics, fileId: journey.fileId }));
  const cards = exported.maps[0]?.cards ?? [];

  it("differs from its file only where it was edited", () => {
    expect(cards[0]).toEqual({ ...sample[0], text: "Changed", updatedAt: LATER });
    expect(cards[1]).toEqual({
      id: added, laneId: sample[0]?.laneId, stepId: sample[0]?.stepId, type: "action", text: "Added", departmentId: DEPARTMENT,
      authorId: ANNA, createdAt: LATER,
    });
    expect(cards.slice(2)).toEqual(sample.slice(2));
    const emotions = exported.maps[0]?.emotions ?? [];
    expect(emotions).toHaveLength(original.maps[0]?.emotions?.length ?? 0);
    expect(emotions.find(({ id }) => id === original.maps[0]?.emotions?.[0]?.id)?.value).toBe(2);
  });

  it("adds the person and the department who joined to the file's own", () => {
    expect(exported.workspace?.departments?.map(({ code, id }) => [id === DEPARTMENT, code])).toEqual([
      ...(original.workspace?.departments ?? []).map(({ code }) => [false, code]), [true, expect.stringMatching(/^[A-Z]{2}$/)],
    ]);
    expect(new Set(exported.workspace?.departments?.map(({ code }) => code)).size).toBe(6);
    expect(exported.workspace?.people?.at(-1)).toMatchObject({ id: ANNA, name: "Anna" });
  });

  it("drops what pointed to things that are gone, and is a file again", () => {
    expect("links" in (cards[1] ?? {})).toBe(false);
    const checked = checkJourneyFile(structuredClone(exported));
    expect(checked.report.errors).toEqual([]);
  });
});

describe("feelings that were all set anew", () => {
  it.each([1, 2 ** 31])("stand in the file where they stood, whoever set them (client %i)", (clientId) => {
    const { journey, docs: [doc], file: { maps: [original] } } = importSample("northpeak.journey.json");
    const imported = journey.maps[0];
    if (!doc || !imported || !original) throw new Error("no map");
    const editing = new Y.Doc();
    editing.clientID = clientId;
    Y.applyUpdate(editing, Y.encodeStateAsUpdate(doc));
    const steps = read(doc).stages.flatMap((stage) => stage.steps);
    applyCommands(editing, steps.map(({ id }) => ({ type: "setEmotion", stepId: id, value: 2 } as const)), context({ now: LATER }));
    const exported = exportJourney(journeyOf([{ ...mapOf(editing, imported.id), fileId: imported.fileId, carried: imported.carried }], { carried: journey.carried }));
    const order = (map: FileMap | undefined) => map?.emotions?.map(({ stepId, source, departmentId }) => [stepId, source, departmentId]);
    expect(order(exported.maps[0])).toEqual(order(original));
  });
});
