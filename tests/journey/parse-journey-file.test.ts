import { describe, expect, it } from "vitest";
import { read } from "@/lib/journey";
import { importJourney } from "@/lib/journey/export/import-journey";
import { MAX_FILE_BYTES, parseJourneyFile } from "@/lib/journey/export/parse-journey-file";
import { sampleBytes } from "./support/samples";
import { ANNA, NOW, idOf } from "./support/small-map";
import { docOf } from "./support/samples";

type Json = Record<string, unknown>;
/** A small file; `change` breaks it. Paths are those of the report. */
function fileWith(change: (file: { maps: Json[] } & Json) => void): Uint8Array {
  const file = {
    format: "throughline/journey", version: 1, journey: { id: idOf("stage", 90), title: "Small" },
    workspace: { departments: [{ id: idOf("department", 1), name: "Sales", code: "SA", colour: "#2457E6" }] },
    maps: [{
      id: idOf("stage", 91), state: "current", title: "Now",
      lanes: [{ id: idOf("lane", 1), type: "actions", title: "Do" }, { id: idOf("lane", 2), type: "feelings", title: "Feel" }],
      stages: [{ id: idOf("stage", 1), title: "Before", steps: [{ id: idOf("step", 1), title: "Looks" }] }],
      cards: [{ id: idOf("card", 1), laneId: idOf("lane", 1), stepId: idOf("step", 1), type: "action", text: "Reads" }] as Json[],
      emotions: [{ id: idOf("edge", 1), stepId: idOf("step", 1), source: "team", value: 1 }] as Json[],
    }] as Json[],
  };
  change(file);
  return new TextEncoder().encode(JSON.stringify(file));
}
const card = (file: { maps: Json[] }): Json => (file.maps[0]?.cards as Json[])[0] as Json;
const report = (bytes: Uint8Array) => parseJourneyFile(bytes).report;
const importOf = (bytes: Uint8Array) => {
  const parsed = parseJourneyFile(bytes);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.report));
  let count = 0;
  const journey = importJourney(parsed.file, {
    departments: [], people: [], clientId: 1, userId: ANNA, now: NOW, newId: () => idOf("person", (count += 1)),
  });
  return { ...parsed, journey, map: read(docOf(journey.maps[0]?.update ?? new Uint8Array([0, 0]))) };
};

describe("a file that is none", () => {
  it.each<readonly [string, Uint8Array, string, string | RegExp]>([
    ["no text", new Uint8Array([0xff, 0xfe]), "", "This is not UTF-8 text."],
    ["no JSON", new TextEncoder().encode("{\"format\":"), "", /^This is not JSON: /],
    ["a list", new TextEncoder().encode("[]"), "", /should be one JSON object/],
    ["another format", new TextEncoder().encode("{\"format\":\"miro\"}"), "format", /should be throughline\/journey/],
    ["no version", new TextEncoder().encode("{\"format\":\"throughline/journey\"}"), "version", "The version should be 1."],
    ["a newer version", new TextEncoder().encode("{\"format\":\"throughline/journey\",\"version\":2}"), "version", /newer version \(2\) of the format. Update/],
    ["too large", new Uint8Array(MAX_FILE_BYTES + 1), "", "The file is larger than 64 MB."],
  ])("is refused in one sentence: %s", (_what, bytes, path, message) => {
    const { ok, report: { errors } } = parseJourneyFile(bytes);
    expect([ok, errors.length]).toEqual([false, 1]);
    expect(errors[0]?.path).toBe(path);
    expect(errors[0]?.message).toMatch(message);
  });

  it("but one with a byte order mark is read", () => {
    const bytes = fileWith(() => undefined);
    expect(parseJourneyFile(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes])).report).toEqual({ errors: [], warnings: [] });
  });
});

describe("a file with faults", () => {
  it.each<readonly [string, (file: { maps: Json[] } & Json) => void, string, string]>([
    ["a missing title", (file) => { delete file.maps[0]?.title; }, "maps[0].title", "Is missing."],
    ["null for no value", (file) => { card(file).detail = null; }, "maps[0].cards[0].detail", "Is null. Leave the key out instead."],
    ["a number for a text", (file) => { card(file).text = 7; }, "maps[0].cards[0].text", "Should be a text."],
    ["a text for a number", (file) => { (file.maps[0]?.emotions as Json[])[0] = { id: idOf("edge", 1), stepId: idOf("step", 1), source: "team", value: "1" }; }, "maps[0].emotions[0].value", "Should be a number."],
    ["an unknown word of a closed list", (file) => { card(file).confidence = "sure"; }, "maps[0].cards[0].confidence", "Should be one of assumption, anecdote, data, validated."],
    ["an id in capitals", (file) => { card(file).id = "ABCDEF00-0000-4000-8000-000000000001"; }, "maps[0].cards[0].id", "Should be a UUID in lower-case letters."],
    ["an impossible day", (file) => { card(file).createdAt = "2026-02-30T10:00:00Z"; }, "maps[0].cards[0].createdAt", "Should be a time such as 2026-11-21T10:52:00Z."],
    ["a text that is too long", (file) => { card(file).text = "x".repeat(10_001); }, "maps[0].cards[0].text", "Is longer than 10,000 characters."],
    ["a touchpoint without one", (file) => { card(file).type = "touchpoint"; }, "maps[0].cards[0].touchpoint", "A touchpoint card has to name its touchpoint."],
    ["a feeling beyond the scale", (file) => { (file.maps[0]?.emotions as Json[])[0] = { id: idOf("edge", 1), stepId: idOf("step", 1), source: "team", value: 2.5 }; }, "maps[0].emotions[0].value", "Should not be above 2."],
    ["the same id twice", (file) => { card(file).id = idOf("lane", 1); }, "maps[0].cards[0].id", "Has the same id as maps[0].lanes[0]."],
    ["two points of one source", (file) => { (file.maps[0]?.emotions as Json[]).push({ id: idOf("edge", 2), stepId: idOf("step", 1), source: "team", value: 0 }); }, "maps[0].emotions[1]", "This step has another point of the same source."],
    ["two current maps", (file) => { file.maps.push({ ...file.maps[0], id: idOf("stage", 92), lanes: [], stages: [], cards: [], emotions: [] }); }, "maps[1].state", "A journey has one current map; this is a second one."],
    ["more than 500 steps", (file) => { (file.maps[0]?.stages as Json[])[0] = { id: idOf("stage", 1), title: "x", steps: Array.from({ length: 501 }, (_, index) => ({ id: idOf("step", index + 1), title: "" })) }; }, "maps[0].stages", "A map holds at most 500 steps."],
  ])("says where and what: %s", (_what, change, path, message) => {
    const parsed = parseJourneyFile(fileWith(change));
    expect(parsed.ok).toBe(false);
    expect(parsed.report.errors).toContainEqual({ path, message });
  });

  it("lists a hundred faults, not a hundred thousand", () => {
    const bytes = fileWith((file) => { (file.maps[0] as Json).cards = Array.from({ length: 5_000 }, () => ({})); });
    expect(report(bytes).errors).toHaveLength(100);
  });
});

describe("a file with oddities comes in, and says what was left out", () => {
  it("unknown keys go, extensions stay", () => {
    const { report: found, map } = importOf(fileWith((file) => { card(file).colour = "red"; card(file)["x-size"] = { big: true }; }));
    expect(found.warnings).toEqual([{ path: "maps[0].cards[0].colour", message: "This key is unknown and was left out." }]);
    expect([...map.cards.values()][0]?.extra).toEqual({ "x-size": { big: true } });
  });

  it("references to nothing go, with what makes no sense without them", () => {
    const { report: found, map } = importOf(fileWith((file) => {
      Object.assign(card(file), { departmentId: idOf("department", 9), evidenceIds: [idOf("edge", 70)], links: [{ rel: "solves", cardId: idOf("card", 70) }] });
      (file.maps[0]?.emotions as Json[]).push({ id: idOf("edge", 2), stepId: idOf("step", 70), source: "team", value: 0 });
      (file.maps[0] as Json).edges = [{ id: idOf("edge", 3), kind: "loop", fromStepId: idOf("step", 1), toStepId: idOf("step", 71) }];
    }));
    expect(found.warnings.map(({ path }) => path).sort()).toEqual([
      "maps[0].cards[0].departmentId", "maps[0].cards[0].evidenceIds[0]", "maps[0].cards[0].links[0].cardId",
      "maps[0].edges[0].toStepId", "maps[0].emotions[1].stepId",
    ]);
    expect([map.emotions.size, map.edges.length, map.cards.size]).toEqual([1, 0, 1]);
  });

  it("cards without a cell are kept under Recovered", () => {
    const { report: found, map } = importOf(fileWith((file) => {
      const cards = file.maps[0]?.cards as Json[];
      cards.push({ ...card(file), id: idOf("card", 2), laneId: idOf("lane", 70), text: "no lane" });
      cards.push({ ...card(file), id: idOf("card", 3), stepId: idOf("step", 70), text: "no step" });
      cards.push({ ...card(file), id: idOf("card", 4), laneId: idOf("lane", 2), text: "among feelings" });
    }));
    expect(found.warnings).toHaveLength(3);
    for (const { message } of found.warnings) expect(message).toContain("Recovered");
    expect(map.recovered.map((entry) => [entry.card.text, entry.reason]).sort()).toEqual([
      ["among feelings", "lane-gone"], ["no lane", "lane-gone"], ["no step", "step-gone"],
    ]);
    expect(map.cards.size).toBe(1);
  });

  it("unknown types are shown as custom and note, their words kept", () => {
    const { report: found, map } = importOf(fileWith((file) => {
      card(file).type = "wish";
      (file.maps[0]?.lanes as Json[]).push({ id: idOf("lane", 3), type: "weather", title: "Weather" });
    }));
    expect(found.warnings).toHaveLength(2);
    expect([...map.cards.values()].map((item) => [item.type, item.originalType])).toEqual([["note", "wish"]]);
    expect(map.lanes[2]).toMatchObject({ type: "custom", originalType: "weather" });
  });

  it("what no database can hold is taken out of texts, new lines become \\n, emoji stay", () => {
    const { map } = importOf(fileWith((file) => { card(file).text = "a\u0000b\r\nc\ud800d👢"; }));
    expect([...map.cards.values()].map(({ text }) => text)).toEqual(["ab\nc\ufffdd👢"]);
  });
});

it("takes 20,000 cards", { timeout: 60_000 }, () => {
  const { map } = importOf(fileWith((file) => {
    (file.maps[0] as Json).cards = Array.from({ length: 20_000 }, (_, index) => ({ ...card(file), id: idOf("card", index + 1) }));
  }));
  expect(map.cards.size).toBe(20_000);
  const [cell] = [...map.cells.values()];
  expect(cell?.map((id) => map.cards.get(id)?.fileId).slice(-2)).toEqual([idOf("card", 19_999), idOf("card", 20_000)]);
});

it("reads the sample the same with its keys in any order", () => {
  const turned = JSON.stringify(JSON.parse(new TextDecoder().decode(sampleBytes("northpeak.journey.json"))) as unknown, (_key, value: unknown) => (
    typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value));
  expect(report(new TextEncoder().encode(turned))).toEqual({ errors: [], warnings: [] });
});
