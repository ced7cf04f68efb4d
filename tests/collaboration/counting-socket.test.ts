import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WebSocket as NodeSocket, WebSocketServer } from "ws";
import { encodeAwarenessUpdate, Awareness } from "y-protocols/awareness";
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import * as Y from "yjs";
import { createCountingSocket } from "@/lib/collaboration/client/counting-socket";
import { editFrame, editFrameKind, updateInFrame } from "@/lib/collaboration/client/frames";
import { MESSAGE } from "@/lib/collaboration/protocol";
import { drawnPage } from "./support/drawn-page";
import { asBrowserSocket } from "./support/node-socket";

let server: WebSocketServer;
let received: Uint8Array[];
let counted: string[];
/** Frames handed to the browser's own socket. */
let handed: number;
let enough: (() => void) | null;

const openSocket = async (splitBytes: number): Promise<WebSocket> => {
  const listener = {
    clientId: 7,
    onSocket: () => { counted.push("socket"); },
    onEditFrame: (kind: string, count: number) => { counted.push(`${kind} ${count}`); },
  };
  class HandedSocket extends asBrowserSocket(NodeSocket) {
    override send(data: Parameters<WebSocket["send"]>[0]): void {
      handed += 1;
      super.send(data);
    }
  }
  const Socket = createCountingSocket(HandedSocket, listener, splitBytes);
  const socket = new Socket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await new Promise((resolve) => { socket.onopen = resolve; });
  return socket;
};
const arrived = async (count: number): Promise<void> => {
  while (received.length < count) await new Promise<void>((resolve) => { enough = resolve; });
};
const updateWith = (words: number): Uint8Array => {
  const doc = new Y.Doc();
  for (let i = 0; i < words; i += 1) doc.getMap("cards").set(`card ${i}`, "some words");
  return Y.encodeStateAsUpdate(doc);
};
const awarenessFrame = (clientId: number): Uint8Array => {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const awareness = new Awareness(doc);
  const encoder = createEncoder();
  writeVarUint(encoder, MESSAGE.awareness);
  writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [clientId]));
  doc.destroy();
  return toUint8Array(encoder);
};

beforeEach(async () => {
  [received, counted, handed, enough] = [[], [], 0, null];
  server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  server.on("connection", (socket) => socket.on("message", (data: Buffer) => {
    received.push(new Uint8Array(data));
    enough?.();
  }));
  await once(server, "listening");
});
afterEach(async () => {
  vi.unstubAllGlobals();
  for (const client of server.clients) client.terminate();
  server.close();
  await once(server, "close");
});

describe("the socket that counts", () => {
  it("numbers the frames the server acknowledges: step 2 and updates, nothing else", async () => {
    const socket = await openSocket(1_000_000);
    socket.send(new Uint8Array([MESSAGE.sync, 0, 1, 0]));
    socket.send(new Uint8Array(awarenessFrame(7)));
    socket.send(new Uint8Array(editFrame("step2", updateWith(1))));
    socket.send(new Uint8Array(editFrame("update", updateWith(2))));
    await arrived(4);
    expect(counted).toEqual(["socket", "step2 1", "update 2"]);
  });

  it("keeps a colleague's presence to itself instead of sending it back to the server", async () => {
    const socket = await openSocket(1_000_000);
    socket.send(new Uint8Array(awarenessFrame(8)));
    socket.send(new Uint8Array(awarenessFrame(7)));
    await arrived(1);
    expect(received).toEqual([awarenessFrame(7)]);
  });

  it("cuts a backlog into frames the server takes, and only the last of them answers its question", async () => {
    const socket = await openSocket(2_000);
    const update = updateWith(500);
    socket.send(new Uint8Array(editFrame("step2", update)));
    const frames = counted.length - 1;
    expect(frames).toBeGreaterThan(5);
    await arrived(frames);
    expect(counted.slice(1, -1).every((line) => line.startsWith("update"))).toBe(true);
    expect(counted.at(-1)).toBe(`step2 ${frames}`);
    expect(received.map(editFrameKind).at(-1)).toBe("step2");
    for (const frame of received) expect(frame.byteLength).toBeLessThan(3_000);
    const doc = new Y.Doc();
    for (const frame of received) Y.applyUpdate(doc, updateInFrame(frame));
    expect(doc.getMap("cards").size).toBe(500);
  });

  it("does not count what a closing socket swallows", async () => {
    const socket = await openSocket(1_000_000);
    const closed = new Promise((resolve) => { socket.onclose = resolve; });
    socket.close();
    socket.send(new Uint8Array(editFrame("update", updateWith(1))));
    await closed;
    expect(counted).toEqual(["socket"]);
    expect(received).toEqual([]);
  });

  describe("in a page that somebody sees", () => {
    const edit = (words: number) => new Uint8Array(editFrame("update", updateWith(words)));

    it("counts a letter at once and sends it behind the frame that shows it", async () => {
      const { draw } = drawnPage();
      const socket = await openSocket(1_000_000);
      socket.send(edit(1));
      socket.send(edit(2));
      expect(counted).toEqual(["socket", "update 1", "update 2"]);
      expect(handed).toBe(0);
      draw();
      await arrived(2);
      expect(received.map(editFrameKind)).toEqual(["update", "update"]);
    });

    it("keeps what is sent in its order: a question waits for no frame, and takes the letters before it along", async () => {
      drawnPage();
      const socket = await openSocket(1_000_000);
      socket.send(edit(1));
      socket.send(new Uint8Array([MESSAGE.sync, 0, 1, 0]));
      await arrived(2);
      expect(received.map(editFrameKind)).toEqual(["update", null]);
    });

    it("hands nothing to a connection that ended meanwhile", async () => {
      const { draw } = drawnPage();
      const socket = await openSocket(1_000_000);
      const closed = new Promise((resolve) => { socket.onclose = resolve; });
      socket.send(edit(1));
      for (const client of server.clients) client.terminate();
      await closed;
      draw();
      expect(handed).toBe(0);
    });

    it.each(["hidden", "closed"] as const)("sends what waits before the page is %s", async (ending) => {
      const { hide } = drawnPage();
      const socket = await openSocket(1_000_000);
      socket.send(edit(1));
      if (ending === "hidden") hide();
      else socket.close();
      await arrived(1);
      expect(received.map(editFrameKind)).toEqual(["update"]);
    });
  });
});
