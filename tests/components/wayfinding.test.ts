import { describe, expect, it } from "vitest";
import type { BoardKit } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/board-kit";
import { markCards, type MarkSources } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/wayfinding/marks";
import { nextFound, nothingMatches, sayFound } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/wayfinding/find-words";
import { placeFromText, placeToText, type LinkedPlace } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/wayfinding/linked-place";
import { cardsBetween } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/wayfinding/range";
import { watchQueued } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/wayfinding/queued-cards";
import { widerSelection } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/wayfinding/wider-selection";
import { createWritable } from "@/lib/collaboration/client/readable";
import type { SaveStatus } from "@/lib/collaboration/client/types";
import type { StoredEdit } from "@/lib/collaboration/client/unsent";
import { layoutGrid } from "@/components/journey/grid-layout";
import { parsePositionKey, type GridPosition } from "@/components/journey/grid-position";
import type { Card, Lane, LaneType, MapModel, Stage } from "@/lib/journey/model";

const stage = (id: string, steps: readonly string[]): Stage => ({ id, title: id, order: "a", steps: steps.map((step) => ({ id: step, title: step, stageId: id, order: "a" })) });
const lane = (id: string, type: LaneType): Lane => ({ id, type, title: id, order: "a", hidden: false, collapsed: false });
const stages = [stage("S", ["a", "b"]), stage("T", ["c"])];
const lanes = [lane("do", "actions"), lane("feel", "feelings"), lane("chips", "touchpoints"), lane("back", "backstage")];
const grid = layoutGrid(stages, lanes);
const cells: Readonly<Record<string, readonly string[]>> = { "a|do": ["1", "2", "3"], "a|back": ["4"], "b|do": ["5"], "b|chips": ["6", "7"], "c|back": ["8"] };
const placeOf = (cardId: string) => {
  const [stepId, laneId] = Object.entries(cells).find(([, ids]) => ids.includes(cardId))?.[0].split("|") ?? [];
  return stepId && laneId ? { stepId, laneId } : null;
};
const contents = { cardsIn: (stepId: string, laneId: string) => cells[`${stepId}|${laneId}`] ?? [], placeOf };
const at = (key: string): GridPosition => parsePositionKey(key) ?? { kind: "corner" };

describe("Shift + arrows", () => {
  it.each([
    ["card:1", "card:2", "1 2"], ["card:3", "card:2", "2 3"], ["cell:a|do", "card:1", "1"], ["card:2", "cell:a|back", "2 3"],
    ["card:3", "card:4", "3 4"], ["card:2", "cell:b|do", "1 2 3 5"], ["card:5", "card:4", "1 2 3 4 5 6 7"], ["lane:do", "card:1", ""],
  ])("from %s to %s take %j", (from, to, ids) => {
    expect([...cardsBetween(grid, contents, at(from), at(to))].sort().join(" ")).toBe(ids);
  });
});

describe("Ctrl + A", () => {
  const select = (from: string, selected = "") => {
    const { cardIds, what } = widerSelection(grid, contents, at(from), new Set(selected === "" ? [] : selected.split(" ")));
    return `${what}: ${cardIds.join(" ")}`;
  };
  it("takes the cell, then its lane, then the map", () => {
    expect(select("card:1")).toBe("cell: 1 2 3");
    expect(select("card:1", "1 2 3")).toBe("lane: 1 2 3 5");
    expect(select("card:1", "1 2 3 5")).toBe("map: 1 2 3 4 5 6 7 8");
  });
  it("takes what stands under a head", () => {
    expect(select("step:b")).toBe("step: 5 6 7");
    expect(select("stage:S")).toBe("stage: 1 2 3 4 5 6 7");
    expect(select("lane:back")).toBe("lane: 4 8");
    expect(select("cell:c|do")).toBe("lane: 1 2 3 5");
  });
});

const card = (id: string, fields: Partial<Card> = {}): Card => ({ id, place: { ...(placeOf(id) ?? { stepId: "a", laneId: "do" }), order: id }, type: "note", text: id, clientId: 1, ...fields });
const map: MapModel = {
  schemaVersion: 1, stages, lanes, cells: new Map(Object.entries(cells)), emotions: new Map(), edges: [],
  cards: new Map(["1", "2", "3", "4", "5", "8"].map((id) => [id, card(id)] as const).concat(["6", "7"].map((id) => [id, card(id, { type: "touchpoint", touchpoint: { channel: "web" } })] as const))),
  microMoments: new Map(), recoveredMoments: [], recovered: [{ card: card("9"), reason: "deleted" }],
};

const none: MarkSources = {
  matching: null, found: [], here: null, held: new Map(), queued: { ids: new Set(), as: "waiting" }, differences: new Map(), hideKept: false,
};

describe("marks on cards", () => {
  it("are none while nothing is looked for", () => {
    expect(markCards(map, none, new Map()).size).toBe(0);
  });
  it("stay the same objects for cards about which nothing changed", () => {
    const first = markCards(map, { ...none, found: ["1", "2"], here: "1" }, new Map());
    const second = markCards(map, { ...none, found: ["1", "2"], here: "2" }, first);
    expect(first.get("1")).toEqual({ found: "here" });
    expect(second.get("1")).toEqual({ found: "too" });
    const third = markCards(map, { ...none, found: ["1", "2", "3"], here: "2" }, second);
    expect(third.get("1")).toBe(second.get("1"));
    expect(markCards(map, { ...none, found: ["1", "2", "3"], here: "2" }, third)).toBe(third);
  });
  it("say what is new or changed against today; a chip is new only when all of its touchpoints are", () => {
    const marks = markCards(map, { ...none, differences: new Map([["1", "added"], ["2", "changed"]]) }, new Map());
    expect([marks.get("1"), marks.get("2"), marks.get("3")]).toEqual([{ differs: "added" }, { differs: "changed" }, undefined]);
    expect(markCards(map, { ...none, differences: new Map([["1", "added"], ["2", "changed"]]) }, marks)).toBe(marks);
  });
  it("fade what is kept when only what differs is asked for, and all of it where nothing differs", () => {
    const faded = (differences: ReadonlyMap<string, "added" | "changed">) =>
      [...markCards(map, { ...none, differences, hideKept: true }, new Map())].filter(([, mark]) => mark.faded).map(([id]) => id).sort();
    expect(faded(new Map([["1", "added"], ["7", "changed"]]))).toEqual(["2", "3", "4", "5", "8"]);
    expect(faded(new Map())).toEqual(["1", "2", "3", "4", "5", "6", "8"]);
  });
  it("fade what the filter does not speak of; a chip only when none of its touchpoints is meant", () => {
    const marks = markCards(map, { ...none, matching: new Set(["1", "7"]) }, new Map());
    expect([...marks].filter(([, mark]) => mark.faded).map(([id]) => id).sort()).toEqual(["2", "3", "4", "5", "8"]);
  });
  it("show who holds a card on the chip that stands for it", () => {
    const marks = markCards(map, { ...none, held: new Map([["7", { name: "Priya", colour: "#8A5E00" }]]) }, new Map());
    expect([...marks]).toEqual([["6", { held: { name: "Priya", colour: "#8A5E00" } }]]);
  });
});

describe("what waits for the connection", () => {
  const typed = (cardId: string): StoredEdit => ({ key: cardId, edit: { kind: "text", cardId, field: "text", edit: { before: "", index: 0, remove: 0, insert: "a" } } });
  const moved = (id: string): StoredEdit => ({ key: `${id} moved`, edit: { kind: "commands", commands: [{ type: "deleteCard", id }] } });

  it("is what the server does not have, wherever it was written, and nothing while it is on its way", () => {
    const status = createWritable<SaveStatus>({ kind: "saving" });
    const [unsent, session] = [[typed("2"), moved("3")], { status, unsent: () => unsent }];
    const waiting = watchQueued({ session: session as unknown as BoardKit["session"] });
    expect([...waiting().ids]).toEqual([]);
    status.set({ kind: "offline", waiting: 2 });
    expect([...waiting().ids]).toEqual(["2", "3"]);
    expect(waiting().ids).toBe(waiting().ids);
    const marked = () => markCards(map, { ...none, queued: waiting() }, new Map());
    expect(marked().get("2")).toEqual({ unsent: "waiting" });
    status.set({ kind: "not-saved", waiting: 2 });
    expect(marked().get("3")).toEqual({ unsent: "failed" });
    unsent.length = 0;
    expect([...waiting().ids]).toEqual([]);
  });
});

describe("a link to a place", () => {
  const places: readonly LinkedPlace[] = [
    { kind: "card", cardId: "1" }, { kind: "step", stepId: "b" }, { kind: "stage", stageId: "T" }, { kind: "lane", laneId: "do" }, { kind: "cell", stepId: "b", laneId: "do" },
  ];
  it.each(places.map((place) => [place.kind, place] as const))("to a %s leads there", (_kind, place) => {
    const low = { ...map, stages: stages.map((one) => ({ ...one, id: one.id.toLowerCase() })) };
    expect(placeFromText(low, placeToText(place))).toEqual(place.kind === "stage" ? { kind: "stage", stageId: "t" } : place);
  });
  it("tells a deleted card from one that never was here", () => {
    expect(placeFromText(map, "9")).toBe("gone");
    expect(placeFromText(map, "10")).toBeNull();
    expect(placeFromText(map, "a~nowhere")).toBeNull();
    expect(placeFromText(map, "")).toBeNull();
  });
});

describe("finding", () => {
  it("counts and goes round", () => {
    expect([sayFound(12, 2), sayFound(1, -1), sayFound(0, -1)]).toEqual(["3 of 12", "1 found", "None"]);
    expect([nextFound(["a", "b"], "b", 1), nextFound(["a", "b"], "a", -1), nextFound(["a", "b"], null, -1), nextFound([], "a", 1)]).toEqual(["a", "b", "b", null]);
  });
  it("says that there is nothing, and what to try", () => {
    expect(nothingMatches("refnd", true)).toBe("Nothing matches “refnd”. Check the spelling or clear filters.");
  });
});
