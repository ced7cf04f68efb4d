/** A page that shows no map hears what its journey's maps are told beside edits. */
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from "lib0/encoding";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { listenToJourney } from "@/lib/collaboration/client/journey-listener";

class FakeSocket {
  static readonly opened: FakeSocket[] = [];
  onopen: () => void = () => undefined;
  onmessage: (event: { data: ArrayBuffer }) => void = () => undefined;
  onclose: (event: { code: number }) => void = () => undefined;
  closed = false;
  constructor(readonly url: string) { FakeSocket.opened.push(this); }
  close(): void { this.closed = true; }
  say(type: number, ...parts: (string | number)[]): void {
    const encoder = createEncoder();
    writeVarUint(encoder, type);
    for (const part of parts) if (typeof part === "string") writeVarString(encoder, part); else writeVarUint(encoder, part);
    const bytes = toUint8Array(encoder);
    this.onmessage({ data: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) });
  }
}
const last = (): FakeSocket => {
  const socket = FakeSocket.opened.at(-1);
  if (!socket) throw new Error("no socket");
  return socket;
};

beforeEach(() => {
  FakeSocket.opened.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", FakeSocket);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("says so when the journey or its people changed, and nothing else", () => {
  const heard = vi.fn();
  const stop = listenToJourney("ws://maps.test/sync/m", heard);
  expect(last().url).toBe("ws://maps.test/sync/m?x=1&schema=1");
  last().onopen();
  for (const type of ["journey-changed", "workspace-changed", "review-read"]) last().say(101, JSON.stringify({ v: 1, type }));
  expect(heard).toHaveBeenCalledTimes(3);
  last().say(101, JSON.stringify({ v: 1, type: "read-only" }));
  last().say(101, "no json");
  last().say(0, 2, 7);
  last().say(101);
  expect(heard).toHaveBeenCalledTimes(3);
  stop();
  expect(last().closed).toBe(true);
});

it("says which thread of comments changed, and after a lost connection that any may have", () => {
  const [news, comments] = [vi.fn(), vi.fn()];
  const stop = listenToJourney("ws://maps.test/sync/m", news, comments);
  last().onopen();
  last().say(101, JSON.stringify({ v: 1, type: "comments-changed", threadId: "t" }));
  last().say(101, JSON.stringify({ v: 1, type: "comments-changed" }));
  expect([comments.mock.calls, news.mock.calls]).toEqual([[["t"]], []]);
  last().onclose({ code: 1006 });
  vi.advanceTimersByTime(1_000);
  last().onopen();
  expect(comments.mock.calls).toEqual([["t"], [null]]);
  stop();
});

it("comes back after a lost connection and looks again, but not after a final close or once it was stopped", () => {
  const heard = vi.fn();
  const stop = listenToJourney("ws://maps.test/sync/m", heard);
  last().onopen();
  last().onclose({ code: 1006 });
  vi.advanceTimersByTime(1_000);
  expect(FakeSocket.opened).toHaveLength(2);
  last().onopen();
  expect(heard).toHaveBeenCalledTimes(1);
  last().onclose({ code: 4404 });
  vi.advanceTimersByTime(60_000);
  expect(FakeSocket.opened).toHaveLength(2);
  stop();
  const second = listenToJourney("ws://maps.test/sync/m", heard);
  second();
  last().onclose({ code: 1006 });
  vi.advanceTimersByTime(60_000);
  expect(FakeSocket.opened).toHaveLength(3);
});
