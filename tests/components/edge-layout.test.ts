import { describe, expect, it } from "vitest";
import { layoutEdges } from "@/components/journey/edge-layout";
import { describeEdge } from "@/components/journey/edge-words";
import type { Edge, EdgeKind } from "@/lib/journey/model";

const COLUMNS = new Map(["a", "b", "c", "d", "e", "f"].map((id, index) => [id, index]));
const edge = (route: string, kind: EdgeKind = "skip", more: Partial<Edge> = {}): Edge =>
  ({ id: `${kind} ${route}`, kind, fromStepId: route.charAt(0), toStepId: route.charAt(1), ...more });
const levels = (...edges: Edge[]) => Object.fromEntries(layoutEdges(edges, COLUMNS).places.map((place) => [place.edge.id, place.level]));

describe("connections above the rail", () => {
  it("stand on one level when they have no stretch in common", () => {
    expect(levels(edge("ab"), edge("bd"), edge("fd"))).toEqual({ "skip ab": 0, "skip bd": 0, "skip fd": 0 });
  });
  it("put short spans below the longer ones that reach over them, whichever way they lead", () => {
    expect(levels(edge("ae"), edge("cb"), edge("bd"))).toEqual({ "skip ae": 2, "skip bd": 1, "skip cb": 0 });
  });
  it("give a step's connection to itself room for its label", () => {
    expect(levels(edge("cc", "repeat"), edge("cd"))).toEqual({ "repeat cc": 0, "skip cd": 1 });
  });
  it("never take more than three levels", () => {
    const { places, levels: used } = layoutEdges([edge("ab"), edge("ac"), edge("ad"), edge("ae"), edge("af")], COLUMNS);
    expect(places.map(({ level }) => level)).toEqual([0, 1, 2, 2, 2]);
    expect(used).toBe(3);
  });
  it("set a wait for the next step on the rail, where it takes no line from the others", () => {
    expect(layoutEdges([edge("bc", "wait")], COLUMNS)).toMatchObject({ levels: 0, places: [{ onRail: true, wordsAt: 1 }] });
    expect(levels(edge("bc", "wait"), edge("ad"))).toEqual({ "wait bc": 0, "skip ad": 0 });
  });
  it("set their words in the middle, and beside those of another", () => {
    const wordsAt = (...edges: Edge[]) => Object.fromEntries(layoutEdges(edges, COLUMNS).places.map((place) => [place.edge.id, place.wordsAt]));
    expect(wordsAt(edge("ad"))).toEqual({ "skip ad": 1 });
    expect(wordsAt(edge("ad"), edge("bc", "repeat"))).toEqual({ "repeat bc": 1, "skip ad": 0 });
    expect(wordsAt(edge("da"), edge("bc", "wait"), edge("bd"))).toEqual({ "wait bc": 1, "skip bd": 2, "skip da": 0 });
    expect(wordsAt(edge("ab"), edge("ba")), "no room is left").toEqual({ "skip ab": 0, "skip ba": 0 });
  });
  it("draw a second wait of the same stretch, and one that reaches further, as lines", () => {
    const { places } = layoutEdges([edge("ab", "wait"), edge("ab", "wait", { id: "second" }), edge("bd", "wait")], COLUMNS);
    expect(places.map(({ edge: { id }, onRail }) => [id, onRail])).toEqual([["wait ab", true], ["second", false], ["wait bd", false]]);
  });
  it("leave out what leads to a step that is not shown", () => {
    expect(layoutEdges([edge("az")], COLUMNS)).toEqual({ places: [], levels: 0 });
  });
  it("read as sentences, with their words quoted once", () => {
    expect(describeEdge(edge("ab", "skip", { label: "They fit" }), "Pays", "Tells a friend", null)).toBe("Skips from Pays to Tells a friend, “They fit”");
    expect(describeEdge(edge("aa", "repeat", { label: "“Any news?”" }), "Waits", "Waits", null)).toBe("Repeats Waits, “Any news?”");
    expect(describeEdge(edge("ab", "wait"), "Pays", "", null)).toBe("Waits between Pays and Untitled, nobody owns this wait");
    expect(describeEdge(edge("ab", "wait"), "Pays", "Gets it", "Support")).toBe("Waits between Pays and Gets it, owned by Support");
    expect(describeEdge(edge("aa", "branch"), "Pays", "Pays", null)).toBe("Branches from Pays to Pays");
  });
});
