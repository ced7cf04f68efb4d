import { describe, expect, it } from "vitest";
import {
  initialSaveState, isSettled, nextLook, OPENING_MS, reduceSave, saveStatus, STALL_MS, type SaveEvent, type SaveState,
} from "@/lib/collaboration/client/save-status";

const AT = "2026-03-01T10:00:00.000Z";
const start = (over: Partial<{ online: boolean; canWrite: boolean }> = {}): SaveState =>
  initialSaveState({ now: 0, online: true, canWrite: true, ...over });
const after = (state: SaveState, events: readonly SaveEvent[], now = 0): SaveState =>
  events.reduce((before, event) => reduceSave(before, event, now), state);
const handshake: readonly SaveEvent[] = [
  { type: "attempt" }, { type: "opened" }, { type: "synced" }, { type: "sent", answer: true }, { type: "acked", count: 1, at: AT },
];
const connected = after(start(), handshake);
const letter: readonly SaveEvent[] = [{ type: "sent", answer: false }, { type: "waiting", count: 1 }];

describe("what the page says about saving", () => {
  it("says Connecting until the server has answered and taken everything", () => {
    for (let n = 0; n < handshake.length; n += 1) {
      expect(saveStatus(after(start(), handshake.slice(0, n)), 0).kind).toBe("connecting");
    }
    expect(saveStatus(connected, 0)).toEqual({ kind: "saved", at: AT });
  });

  it("goes on saying Connecting while a page opens slowly, but not when it was cut off or holds words nobody else has", () => {
    const slow = after(start(), handshake.slice(0, 2));
    expect(saveStatus(slow, OPENING_MS - 1).kind).toBe("connecting");
    expect(nextLook(slow, STALL_MS)).toBe(OPENING_MS - STALL_MS);
    expect(saveStatus(slow, OPENING_MS)).toEqual({ kind: "not-saved", waiting: 0 });
    expect(saveStatus(after(slow, [{ type: "waiting", count: 1 }]), STALL_MS)).toEqual({ kind: "not-saved", waiting: 1 });
    const cutOff = after(slow, [{ type: "dropped", retryAt: 900 }, { type: "attempt" }]);
    expect(saveStatus(cutOff, STALL_MS).kind).toBe("not-saved");
  });

  it("says that the server does not take what waits after it sent the page away for it, until something is confirmed", () => {
    const sentAway = after(after(connected, letter), [{ type: "dropped", retryAt: 300, refused: true }, { type: "attempt" }, { type: "opened" }]);
    expect(saveStatus(sentAway, STALL_MS)).toEqual({ kind: "not-saved", waiting: 1, refused: true });
    const cutOff = after(sentAway, [{ type: "dropped", retryAt: 900 }]);
    expect(saveStatus(cutOff, STALL_MS)).toMatchObject({ refused: true });
    const taken = after(cutOff, [...handshake, { type: "waiting", count: 0 }]);
    expect(saveStatus(taken, STALL_MS).kind).toBe("saved");
    expect(saveStatus(after(after(taken, letter, 10_000), [{ type: "dropped", retryAt: 11_000 }], 10_000), 10_000 + STALL_MS)).not.toHaveProperty("refused");
  });

  it("says Saving from the first letter until the very frame that carried it is acknowledged", () => {
    const typed = after(connected, [...letter, { type: "sent", answer: false }, { type: "waiting", count: 2 }]);
    expect(saveStatus(typed, 0)).toEqual({ kind: "saving" });
    const first = after(typed, [{ type: "acked", count: 2, at: AT }, { type: "waiting", count: 1 }]);
    expect(saveStatus(first, 0)).toEqual({ kind: "saving" });
    const both = after(first, [{ type: "acked", count: 3, at: AT }, { type: "waiting", count: 0 }]);
    expect(saveStatus(both, 0).kind).toBe("saved");
  });

  it("says nothing but Saving between a letter and Saved, in whatever order they are counted", () => {
    let state = connected;
    const said: string[] = [];
    for (const event of [
      { type: "sent", answer: false }, { type: "waiting", count: 1 }, { type: "waiting", count: 0 }, { type: "acked", count: 2, at: AT },
    ] satisfies SaveEvent[]) {
      state = after(state, [event]);
      said.push(saveStatus(state, 0).kind);
    }
    expect(said).toEqual(["saving", "saving", "saving", "saved"]);
  });

  it("does not say Saved while an edit never got to the socket, whatever is acknowledged", () => {
    const swallowed = after(connected, [{ type: "waiting", count: 1 }]);
    expect(saveStatus(swallowed, 0).kind).toBe("saving");
    expect(isSettled(swallowed)).toBe(false);
  });

  it("does not say Saved when frames are acknowledged but the server has not asked for what is missing yet", () => {
    const early = after(start(), [{ type: "attempt" }, { type: "opened" }, { type: "synced" }, { type: "sent", answer: false }, { type: "acked", count: 1, at: AT }]);
    expect(saveStatus(early, 0).kind).toBe("connecting");
  });

  it("never takes an old or repeated ack for a new one", () => {
    const typed = after(connected, letter);
    expect(saveStatus(after(typed, [{ type: "acked", count: 1, at: AT }, { type: "acked", count: 0, at: AT }]), 0).kind).toBe("saving");
  });

  it("counts frames afresh on every connection", () => {
    const again = after(after(connected, letter), [{ type: "dropped", retryAt: 200 }, { type: "attempt" }, { type: "opened" }, { type: "acked", count: 1, at: AT }, { type: "synced" }]);
    expect(saveStatus(again, 0).kind).toBe("saving");
  });

  it("says Not saved when nothing is confirmed for 1.5 s, and not before", () => {
    const typed = after(connected, letter, 1_000);
    expect(saveStatus(typed, 1_000 + STALL_MS - 1).kind).toBe("saving");
    expect(saveStatus(typed, 1_000 + STALL_MS)).toEqual({ kind: "not-saved", waiting: 1 });
    expect(nextLook(typed, 1_000)).toBe(STALL_MS);
  });

  it("goes on saying Saving while acks keep coming, however long somebody types", () => {
    let state = connected;
    for (let i = 0; i < 100; i += 1) {
      state = after(state, letter, i * 1_000);
      state = after(state, [{ type: "acked", count: i + 1, at: AT }], i * 1_000 + 500);
      expect(saveStatus(state, i * 1_000 + 999).kind).toBe("saving");
    }
  });

  it("does not take a server that accepts connections but confirms nothing for a working one", () => {
    let state = after(connected, letter);
    for (let i = 1; i < 20; i += 1) state = after(state, [{ type: "dropped", retryAt: i * 200 + 100 }, { type: "attempt" }, { type: "opened" }], i * 200);
    expect(saveStatus(state, 3_800).kind).toBe("not-saved");
  });

  it("says Not saved at once when the server says that it can't commit, and Saved when it can again", () => {
    const refusing = after(after(connected, letter), [{ type: "refusing", refusing: true }]);
    expect(saveStatus(refusing, 0)).toEqual({ kind: "not-saved", waiting: 1 });
    const again = after(refusing, [{ type: "refusing", refusing: false }, { type: "acked", count: 2, at: AT }, { type: "waiting", count: 0 }]);
    expect(saveStatus(again, 0).kind).toBe("saved");
  });

  it("forgets that the server could not commit when a new connection opens", () => {
    const again = after(connected, [{ type: "refusing", refusing: true }, { type: "dropped", retryAt: 1 }, ...handshake]);
    expect(saveStatus(again, 0).kind).toBe("saved");
  });

  it("says when the server is tried again, in whole seconds, while the browser is online", () => {
    const down = after(after(connected, letter), [{ type: "dropped", retryAt: 6_000 }]);
    expect(saveStatus(down, 100).kind).toBe("saving");
    expect(saveStatus(down, 2_000)).toEqual({ kind: "not-saved", waiting: 1, retryIn: 4 });
    expect(saveStatus(down, 5_999)).toEqual({ kind: "not-saved", waiting: 1, retryIn: 1 });
    expect(nextLook(down, 2_500)).toBe(501);
  });

  it("says Not saved on a first visit when the server can't be reached", () => {
    const down = after(start(), [{ type: "attempt" }, { type: "dropped", retryAt: 300 }]);
    expect(saveStatus(down, 100).kind).toBe("connecting");
    expect(saveStatus(down, STALL_MS).kind).toBe("not-saved");
  });

  it("says how many changes are kept on this device while the browser is offline", () => {
    const offline = after(connected, [{ type: "online", online: false }, { type: "dropped", retryAt: 300 }, { type: "waiting", count: 3 }]);
    expect(saveStatus(offline, 0)).toEqual({ kind: "offline", waiting: 3 });
  });

  it("says that changes are on their way to this device until its copy has them", () => {
    const offline = after(connected, [
      { type: "online", online: false }, { type: "dropped", retryAt: 300 }, { type: "waiting", count: 3 }, { type: "keeping", keeping: true },
    ]);
    expect(saveStatus(offline, 0)).toEqual({ kind: "offline", waiting: 3, keeping: true });
    expect(saveStatus(after(offline, [{ type: "keeping", keeping: false }]), 0)).toEqual({ kind: "offline", waiting: 3 });
  });

  it("does not say that changes are kept on this device when they are not", () => {
    const offline = after(connected, [{ type: "durable", durable: false }, { type: "online", online: false }, { type: "dropped", retryAt: 300 }, { type: "waiting", count: 3 }]);
    expect(saveStatus(offline, 0)).toEqual({ kind: "not-saved", waiting: 3, retryIn: 1 });
  });

  it("believes acks more than the browser's idea of being offline", () => {
    expect(saveStatus(after(connected, [{ type: "online", online: false }]), 0).kind).toBe("saved");
  });

  it("says offline, not Saved, when the browser is offline and a half-open socket confirms nothing", () => {
    const halfOpen = after(connected, [{ type: "online", online: false }, ...letter]);
    expect(saveStatus(halfOpen, STALL_MS)).toEqual({ kind: "offline", waiting: 1 });
  });

  it("keeps the final word of the server, with what is left unsent", () => {
    const closed = after(after(connected, letter), [{ type: "dropped", retryAt: 9 }, { type: "closed", code: 4401 }]);
    expect(saveStatus(closed, 99_999)).toEqual({ kind: "closed", code: 4401, waiting: 1 });
    expect(nextLook(closed, 0)).toBeNull();
    expect(saveStatus(after(closed, [...handshake, { type: "waiting", count: 0 }]), 0).kind).toBe("saved");
  });

  it("shows a reader whose frames are never acknowledged that everything is as on the server", () => {
    const reader = after(start({ canWrite: false }), [{ type: "attempt" }, { type: "opened" }, { type: "sent", answer: true }, { type: "synced" }]);
    expect(saveStatus(reader, 0).kind).toBe("saved");
  });

  it("says Not saved to somebody who lost the right to write with edits still unsent", () => {
    const demoted = after(connected, [...letter, { type: "access", canWrite: false }]);
    expect(saveStatus(demoted, STALL_MS)).toEqual({ kind: "not-saved", waiting: 1 });
  });
});

describe("the save status over every order of events", () => {
  const pool: readonly SaveEvent[] = [
    { type: "attempt" }, { type: "opened" }, { type: "synced" }, { type: "sent", answer: true }, { type: "sent", answer: false },
    { type: "acked", count: 1, at: AT }, { type: "acked", count: 2, at: AT }, { type: "dropped", retryAt: 5_000 },
    { type: "closed", code: 4404 }, { type: "waiting", count: 0 }, { type: "waiting", count: 2 }, { type: "online", online: false },
    { type: "online", online: true }, { type: "access", canWrite: false }, { type: "durable", durable: false },
    { type: "refusing", refusing: true }, { type: "refusing", refusing: false },
  ];
  it("says Saved only when connected, in step, with nothing waiting and every frame acknowledged", () => {
    let states: SaveState[] = [start(), connected];
    for (let depth = 0; depth < 4; depth += 1) {
      const next = new Map<string, SaveState>();
      for (const state of states) for (const event of pool) {
        const reached = reduceSave(state, event, depth * 700);
        next.set(JSON.stringify(reached), reached);
      }
      states = [...next.values()];
      for (const state of states) for (const now of [depth * 700, depth * 700 + STALL_MS, 60_000]) {
        const status = saveStatus(state, now);
        if (status.kind === "saved") {
          expect(state.link).toMatchObject({ kind: "open", synced: true });
          expect(state.waiting).toBe(0);
          expect(state.refusing).toBe(false);
          if (state.canWrite && state.link.kind === "open") {
            expect(state.link.answered).toBe(true);
            expect(state.link.acked).toBeGreaterThanOrEqual(state.link.sent);
          }
        }
        if (status.kind === "offline") expect(state.durable).toBe(true);
        if ("waiting" in status) expect(status.waiting).toBe(state.waiting);
      }
    }
    expect(states.length).toBeGreaterThan(500);
  });
});
