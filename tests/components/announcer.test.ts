import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { announceOthers } from "@/app/(workspace)/w/[slug]/maps/[mapId]/_components/announcer";
import { createWritable } from "@/lib/collaboration/client/readable";
import type { Card, MapModel } from "@/lib/journey/model";

const card = (id: string, clientId: number, text = id): Card => ({ id, place: { stepId: "asks", laneId: "notes", order: id }, type: "note", text, clientId });
const mapOf = (...cards: readonly Card[]): MapModel => ({
  schemaVersion: 1, microMoments: new Map(), recoveredMoments: [], lanes: [], cells: new Map(), emotions: new Map(), edges: [], recovered: [],
  stages: [{ id: "support", title: "Support", order: "a", steps: [{ id: "asks", title: "Asks", stageId: "support", order: "a" }] }],
  cards: new Map(cards.map((one) => [one.id, one])),
});

/** A board on which I am client 1, Priya is 2 and Sara is 3. */
function listen() {
  const map = createWritable(mapOf());
  const view = createWritable<{ editing: { cardId: string } | null }>({ editing: null });
  const heard: string[] = [];
  const names: Readonly<Record<string, string>> = { priya: "Priya", sara: "Sara" };
  const kit = {
    calmMap: map, session: { clientId: 1, authors: createWritable(new Map([[2, { clientId: 2, userId: "priya", server: false }], [3, { clientId: 3, userId: "sara", server: false }]])) },
    view, data: { me: { id: "me" } }, people: { shortName: (id: string) => names[id] ?? null }, typing: createWritable(new Map()),
    touched: new Map<string, number>(), announce: (sentence: string) => heard.push(sentence),
  };
  return { map, view, heard, touched: kit.touched, stop: announceOthers(kit as unknown as Parameters<typeof announceOthers>[0]) };
}

describe("what the live region says of colleagues", () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it("merges what several people change into one sentence, and waits six seconds before the next", async () => {
    const { map, heard, stop } = listen();
    const saras = card("b", 3);
    map.set(mapOf(card("a", 2)));
    await vi.advanceTimersByTimeAsync(0);
    map.set(mapOf(card("a", 2, "more"), saras));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(heard).toEqual(["Priya and 1 other changed 2 cards in Support."]);
    map.set(mapOf(card("a", 2, "even more"), saras));
    await vi.advanceTimersByTimeAsync(5_900);
    expect(heard).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(heard).toEqual(["Priya and 1 other changed 2 cards in Support.", "Priya changed 1 card in Support."]);
    stop();
  });

  it("is quiet while I type, and catches up afterwards", async () => {
    const { map, view, heard, stop } = listen();
    view.set({ editing: { cardId: "mine" } });
    map.set(mapOf(card("a", 2)));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(heard).toEqual([]);
    view.set({ editing: null });
    await vi.advanceTimersByTimeAsync(6_000);
    expect(heard).toEqual(["Priya changed 1 card in Support."]);
    stop();
  });

  it("never tells me of a card that I have just made", async () => {
    const { map, heard, touched, stop } = listen();
    map.set(mapOf(card("mine", 1)));
    touched.set("mine", Date.now());
    await vi.advanceTimersByTimeAsync(10_000);
    expect(heard).toEqual([]);
    stop();
  });
});
