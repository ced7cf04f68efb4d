import { describe, expect, it } from "vitest";
import { clampZoom, nextZoom } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/board-view";
import { typingByCard } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/card-details";
import { authorIdOf } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/people-index";
import { cardTypeFor, laneForKind, NOTE_KINDS } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/phone/note-kinds";
import { joinChanges, remoteChange, sayChange } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/remote-changes";
import type { Peer } from "@/lib/collaboration/client/types";
import type { Card, Lane, LaneType, MapModel } from "@/lib/journey/model";

const card = (id: string, fields: Partial<Card> = {}): Card => ({
  id, place: { stepId: "asks", laneId: "notes", order: id }, type: "note", text: id, clientId: 1, ...fields,
});
const map = (cards: readonly Card[], fields: Partial<MapModel> = {}): MapModel => ({
  schemaVersion: 1, microMoments: new Map(), recoveredMoments: [], stages: [{ id: "support", title: "Support", order: "a", steps: [{ id: "asks", title: "Asks", stageId: "support", order: "a" }] }],
  lanes: [], cards: new Map(cards.map((one) => [one.id, one])), cells: new Map(), emotions: new Map(), edges: [], recovered: [], ...fields,
});

describe("what a screen reader hears of others", () => {
  const names: Readonly<Record<string, string>> = { a: "Priya", b: "Sara", c: "Priya" };
  const words = { nameOf: ({ id }: Card) => names[id] ?? null, isMine: (id: string) => id === "mine" };
  it("is one sentence for many changes", () => {
    const before = map([card("a"), card("b")]);
    const after = map([card("a", { text: "more" }), card("c"), card("mine")]);
    expect(sayChange(remoteChange(before, after, words))).toBe("Priya and 1 other changed 3 cards in Support.");
  });
  it("counts a card once however often it changed", () => {
    const [one, two, three] = [map([card("a")]), map([card("a", { text: "x" })]), map([card("a", { text: "xy" })])];
    const merged = joinChanges(remoteChange(one, two, words), remoteChange(two, three, words));
    expect(sayChange(merged)).toBe("Priya changed 1 card in Support.");
  });
  it("leaves out what I did myself", () => {
    expect(sayChange(remoteChange(map([]), map([card("mine")]), words))).toBe("");
  });
  it("mentions stages and lanes when only they changed", () => {
    expect(sayChange(remoteChange(map([]), map([], { stages: [] }), words))).toBe("The map’s stages or lanes were changed.");
  });
});

describe("whose a card is", () => {
  const me = { clientId: 9, userId: "me" };
  it("follows the client that wrote it, whatever the card says", () => {
    expect(authorIdOf(card("x", { authorId: "forged" }), { clientId: 1, userId: "sara", server: false }, me)).toBe("sara");
  });
  it("is what the server wrote into it when it came by import or copy", () => {
    expect(authorIdOf(card("x", { authorId: "ben" }), { clientId: 1, userId: "me", server: true }, me)).toBe("ben");
  });
  it("is mine before the server has said so, and nobody's when nobody knows", () => {
    expect(authorIdOf(card("x", { clientId: 9 }), undefined, me)).toBe("me");
    expect(authorIdOf(card("x"), undefined, me)).toBeNull();
  });
});

describe("who types where", () => {
  const peer = (clientId: number, cardId: string, x: number, caret?: string): Peer => ({
    clientId, user: { id: `u${clientId}`, name: "N" },
    state: { typing: { cardId, ...(caret ? { caret } : {}) }, cursor: { stepId: "s", laneId: "l", x, y: 0 } },
  });
  it("is the same answer while only pointers move", () => {
    const first = typingByCard([peer(1, "a", 0), peer(2, "b", 0)], undefined);
    expect(typingByCard([peer(1, "a", 0.5), peer(2, "b", 0.7)], first)).toBe(first);
  });
  it("changes when a caret moves or somebody leaves", () => {
    const first = typingByCard([peer(1, "a", 0), peer(2, "b", 0)], undefined);
    const second = typingByCard([peer(1, "a", 0, "caret"), peer(2, "b", 0)], first);
    expect(second).not.toBe(first);
    expect(second.get("b")).toBe(first.get("b"));
    expect([...typingByCard([peer(2, "b", 0)], second).keys()]).toEqual(["b"]);
  });
});

describe("a note written on the phone", () => {
  const lane = (id: string, type: LaneType, hidden = false): Lane => ({ id, type, title: id, order: "a", hidden, collapsed: false });
  const [note, , idea, need] = NOTE_KINDS;
  it("goes to the lane of its kind", () => {
    const lanes = [lane("f", "feelings"), lane("n", "department-notes"), lane("o", "opportunities")];
    expect(idea && laneForKind({ lanes }, idea)).toBe("o");
    expect(idea && cardTypeFor({ lanes }, idea, "o")).toBeUndefined();
  });
  it("goes to the notes and says what it is when there is no such lane", () => {
    const lanes = [lane("n", "department-notes"), lane("hidden", "needs", true)];
    expect(need && laneForKind({ lanes }, need)).toBe("n");
    expect(need && cardTypeFor({ lanes }, need, "n")).toBe("need");
  });
  it("has no place on a map that only has feelings", () => {
    expect(note && laneForKind({ lanes: [lane("f", "feelings")] }, note)).toBeNull();
  });
});

describe("zoom", () => {
  it("goes through its steps from wherever it is and stops at 50 and 150 %", () => {
    expect(nextZoom(1, 1)).toBe(1.25);
    expect(nextZoom(0.56, -1)).toBe(0.5);
    expect(nextZoom(0.56, 1)).toBe(0.67);
    expect(nextZoom(1.5, 1)).toBe(1.5);
    expect(clampZoom(9)).toBe(1.5);
  });
});
