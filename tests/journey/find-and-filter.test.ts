import { describe, expect, it } from "vitest";
import type { Card, Lane, LaneType, MapModel } from "@/lib/journey/model";
import { filterFromSearch, filterToSearch, isOpen, NO_FILTER, selectMatching, type CardFilter } from "@/lib/journey/selectors/filter";
import { foldWords, selectFound } from "@/lib/journey/selectors/find";

const SALES = "00000000-0000-4000-8000-0000000000a1";
const SUPPORT = "00000000-0000-4000-8000-0000000000a2";
const card = (id: string, stepId: string, laneId: string, fields: Partial<Card> = {}): Card =>
  ({ id, place: { stepId, laneId, order: id }, type: "note", text: id, clientId: 1, ...fields });
const lane = (id: string, type: LaneType, hidden = false): Lane => ({ id, type, title: id, order: "a", hidden, collapsed: false });
const mapOf = (cards: readonly Card[], lanes: readonly Lane[] = [lane("pains", "pain-points"), lane("notes", "department-notes"), lane("gone", "ideas", true)]): MapModel => {
  const cells = new Map<string, string[]>();
  for (const { id, place } of cards) cells.set(`${place.stepId}|${place.laneId}`, [...cells.get(`${place.stepId}|${place.laneId}`) ?? [], id]);
  const step = (id: string) => ({ id, title: id, stageId: "s", order: id });
  return {
    schemaVersion: 1, stages: [{ id: "s", title: "S", order: "a", steps: [step("one"), step("two")] }], lanes,
    cards: new Map(cards.map((one) => [one.id, one])), cells, emotions: new Map(), edges: [], recovered: [], microMoments: new Map(), recoveredMoments: [],
  };
};

describe("finding words", () => {
  const map = mapOf([
    card("b", "two", "pains", { text: "The refund takes nine days" }),
    card("a", "one", "notes", { text: "Café REFUND", detail: "Ask Zoë", tags: ["Retour"] }),
    card("hidden", "one", "gone", { text: "refund" }),
  ]);
  it.each([
    ["refund", ["a", "b"]], ["CAFE", ["a"]], ["zoe", ["a"]], ["retour", ["a"]], ["days refund", ["b"]], ["efun", ["a", "b"]], ["refnd", []], ["  ", []],
  ])("%j leads to %j, step by step", (words, ids) => {
    expect(selectFound(map, words)).toEqual(ids);
  });
  it("looks only among the cards it is given", () => {
    expect(selectFound(map, "refund", new Set(["b"]))).toEqual(["b"]);
  });
  it("sees the words that a card has now", () => {
    const changed = mapOf([card("a", "one", "notes", { text: "Exchange" })]);
    expect(selectFound(changed, "refund")).toEqual([]);
    expect(selectFound(changed, "exchange")).toEqual(["a"]);
  });
  it("knows letters of any script", () => {
    expect(foldWords("Straße ÉLAN Žižek")).toBe("strasse elan zizek");
  });
});

describe("a look at the map", () => {
  const map = mapOf([
    card("mine", "one", "notes", { departmentId: SALES, clientId: 7, tags: ["parcel, late"] }),
    card("pain", "one", "pains", { type: "pain-point", departmentId: SALES, confidence: "data" }),
    card("gain", "one", "pains", { type: "gain", departmentId: SUPPORT }),
    card("open", "two", "pains", { type: "question" }),
    card("done", "two", "pains", { type: "question", answered: true }),
  ]);
  const context = { myId: "me", measured: {}, authorOf: (one: Card) => (one.clientId === 7 ? "me" : "sara") };
  const ids = (filter: Partial<CardFilter>) => [...selectMatching(map, { ...NO_FILTER, ...filter }, context)];
  it.each<[string, Partial<CardFilter>, readonly string[]]>([
    ["everyone", {}, ["mine", "pain", "gain", "open", "done"]],
    ["mine", { lens: { kind: "mine" } }, ["mine"]],
    ["one department", { lens: { kind: "department", departmentId: SUPPORT } }, ["gain"]],
    ["disagreements: opposed pains and gains, and open questions", { lens: { kind: "disagreements" } }, ["pain", "gain", "open"]],
    ["two types of one lens", { lens: { kind: "department", departmentId: SALES }, types: ["pain-point", "gain"] }, ["pain"]],
    ["a tag with a comma", { tags: ["parcel, late"] }, ["mine"]],
    ["no word on confidence", { confidences: ["none"], types: ["gain", "pain-point"] }, ["gain"]],
    ["an author", { authors: ["sara"], types: ["note"] }, []],
  ])("%s", (_name, filter, expected) => {
    expect(ids(filter)).toEqual(expected);
  });
  it("goes into an address and comes back the same", () => {
    const filter: CardFilter = { lens: { kind: "department", departmentId: SALES }, types: ["pain-point", "gain"], confidences: ["none"], tags: ["a, b", "100 %"], authors: ["u1"], rest: "hide" };
    const search = new URLSearchParams({ at: "x", ...filterToSearch(filter) });
    expect(filterFromSearch((key) => search.get(key))).toEqual(filter);
    expect(filterToSearch(NO_FILTER)).toEqual({});
  });
  it.each(["", "lens=everyone", "type=nonsense", "rest=hide", "tag=", "confidence=sure"])("an address with %j asks for nothing", (address) => {
    const search = new URLSearchParams(address);
    expect(filterFromSearch((key) => search.get(key))).toBeNull();
  });
  it("takes broken escapes as they are", () => {
    const filter = filterFromSearch((key) => (key === "tag" ? "100%" : null));
    expect(filter?.tags).toEqual(["100%"]);
    expect(filter && isOpen(filter)).toBe(false);
  });
});
