import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate, removeAwarenessStates } from "y-protocols/awareness";
import { Doc } from "yjs";
import { createPresence, PRESENCE_INTERVAL_MS, type OwnPresence } from "@/lib/collaboration/client/presence";
import { MOST_SELECTED } from "@/lib/collaboration/presence";
import { peoplePresent } from "@/components/collaboration/people-present";

const page = (start: OwnPresence = {}) => {
  const doc = new Doc();
  const awareness = new Awareness(doc);
  return { doc, awareness, presence: createPresence(awareness, start) };
};
type Page = ReturnType<typeof page>;
/** What the server does: stamps who it is and passes on. */
const say = (from: Page, to: Page, user: unknown): void => {
  const said = new Awareness(from.doc);
  said.setLocalState({ ...from.awareness.getLocalState(), user });
  said.meta.set(from.doc.clientID, from.awareness.meta.get(from.doc.clientID) ?? { clock: 0, lastUpdated: 0 });
  applyAwarenessUpdate(to.awareness, encodeAwarenessUpdate(said, [from.doc.clientID]), "server");
  said.destroy();
};
const TOM = { id: "tom", name: "Tom Okafor", department: { id: "d1", code: "SA", colour: "#2457E6" } };
const SARA = { id: "sara", name: "Sara Lind" };

beforeEach(() => { vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }); });
afterEach(() => { vi.useRealTimers(); });

describe("who else is here", () => {
  it("hears what they have selected and look at, as ids and no more of them than are shown", () => {
    const [me, tom] = [page(), page()];
    const ids = Array.from({ length: 80 }, (_, at) => `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`);
    tom.presence.set({ selection: ids, view: { stepId: "s", laneId: "l" } });
    vi.advanceTimersByTime(PRESENCE_INTERVAL_MS);
    say(tom, me, TOM);
    expect(me.presence.peers.get()[0]?.state).toMatchObject({ selection: ids.slice(0, 50), view: { stepId: "s", laneId: "l" } });
  });

  it("takes no odd word about a selection or a view for one", () => {
    const [me, tom] = [page(), page()];
    tom.awareness.setLocalState({ selection: [1, null, "a", { id: "b" }], view: { stepId: "s" } });
    say(tom, me, TOM);
    expect(me.presence.peers.get()[0]?.state).toMatchObject({ selection: ["a"], view: null });
    tom.awareness.setLocalState({ selection: "all", view: 7 });
    say(tom, me, TOM);
    expect(me.presence.peers.get()[0]?.state).toMatchObject({ selection: [], view: null });
  });

  it("says a full selection in less than the server takes", () => {
    const id = "00000000-0000-4000-8000-000000000001";
    const fullest = {
      departmentId: id, cursor: { stepId: id, laneId: id, x: 0.123, y: 0.123 }, focus: { stepId: id, laneId: id, cardId: id },
      view: { stepId: id, laneId: id }, selection: Array.from({ length: MOST_SELECTED }, () => id), typing: { cardId: id, caret: "A".repeat(60) },
    };
    expect(JSON.stringify(fullest).length).toBeLessThan(4_096 * 0.75);
  });

  it("lists colleagues by name with what they point at, and nobody twice for moving", () => {
    const [me, tom, sara] = [page(), page(), page()];
    tom.presence.set({ cursor: { stepId: "s", laneId: "l", x: 0.5, y: 0.25 }, typing: { cardId: "c" } });
    vi.advanceTimersByTime(PRESENCE_INTERVAL_MS);
    say(tom, me, TOM);
    say(sara, me, SARA);
    expect(me.presence.peers.get().map(({ user }) => user.name)).toEqual(["Sara Lind", "Tom Okafor"]);
    expect(me.presence.peers.get()[1]?.state).toMatchObject({ cursor: { x: 0.5, y: 0.25 }, typing: { cardId: "c" } });
    const before = me.presence.peers.get();
    say(sara, me, SARA);
    expect(me.presence.peers.get()).toBe(before);
  });

  it("forgets whoever left", () => {
    const [me, tom] = [page(), page()];
    say(tom, me, TOM);
    expect(me.presence.peers.get()).toHaveLength(1);
    removeAwarenessStates(me.awareness, [tom.doc.clientID], "server");
    expect(me.presence.peers.get()).toEqual([]);
  });

  it("shows nobody the server has not vouched for, and believes no odd values", () => {
    const [me, nobody, odd] = [page(), page(), page()];
    say(nobody, me, undefined);
    odd.awareness.setLocalState({ cursor: { stepId: 1, x: "left" }, typing: "yes", focus: 3, departmentId: {} });
    say(odd, me, { ...SARA, department: { id: 1 } });
    expect(me.presence.peers.get()).toEqual([{
      clientId: odd.doc.clientID, user: SARA,
      state: { user: SARA, cursor: null, typing: null, focus: null, departmentId: null, view: null, selection: [] },
    }]);
  });

  it("counts a person with several tabs once, and me not at all", () => {
    const [me, one, two, own] = [page(), page(), page(), page()];
    say(one, me, SARA);
    say(two, me, { ...SARA, department: TOM.department });
    say(own, me, TOM);
    expect(me.presence.peers.get()).toHaveLength(3);
    expect(peoplePresent(me.presence.peers.get(), "tom")).toEqual([{ ...SARA, department: TOM.department }]);
  });
});

describe("what I tell the others", () => {
  it("goes out with the next frame, then at most 20 times a second, and always ends with the latest", () => {
    const { awareness, presence } = page({ departmentId: "d1" });
    const said: unknown[] = [];
    awareness.on("update", () => { said.push(awareness.getLocalState()); });
    for (let i = 0; i < 100; i += 1) {
      presence.set({ cursor: { stepId: "s", laneId: "l", x: i / 100, y: 0 } });
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(1_000);
    expect(said.length).toBeLessThanOrEqual(21);
    expect(said.length).toBeGreaterThanOrEqual(19);
    expect(said.at(-1)).toEqual({ departmentId: "d1", cursor: { stepId: "s", laneId: "l", x: 0.99, y: 0 } });
  });

  it("is not repeated when nothing changed", () => {
    const { awareness, presence } = page();
    let said = 0;
    awareness.on("update", () => { said += 1; });
    presence.set({ focus: { cardId: "c" } });
    vi.advanceTimersByTime(100);
    presence.set({ focus: { cardId: "c" } });
    vi.advanceTimersByTime(100);
    expect(said).toBe(1);
  });
});
