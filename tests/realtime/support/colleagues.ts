/** People who edit one journey map, each over a wire of their own: with our own client, or with the stock one and our commands. */
import { randomUUID } from "node:crypto";
import { WebSocket as NodeSocket } from "ws";
import * as Y from "yjs";
import { createMapSession } from "@/lib/collaboration/client/map-session";
import { createMemoryCopies } from "@/lib/collaboration/client/memory-copy";
import { createWritable } from "@/lib/collaboration/client/readable";
import { isAppError } from "@/lib/errors";
import { applyCommands, createMapReader, type Command, type MapModel } from "@/lib/journey";
import { asBrowserSocket } from "../../collaboration/support/node-socket";
import { stockClient } from "./stock-client";
import type { Wire } from "./wire";
import type { TestPerson } from "./workspace";

export interface Colleague {
  readonly userId: string;
  readonly wire: Wire;
  map(): MapModel;
  /** False: what it is about is gone, or nothing has been loaded yet. */
  run(command: Command): boolean;
  undo(): void;
  redo(): void;
  /** Closes the page and opens it again on the same device. */
  reload(): void;
  /** Tries to connect at once. */
  reconnect(): void;
  /** In step with the server, and nothing waits. */
  isSettled(): boolean;
  /** A copy of its document. */
  document(): Promise<Y.Doc>;
  close(): void;
}

/** Errors for people are answers; anything else is a bug. */
function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (isAppError(error)) return false;
    throw error;
  }
}

const syncUrl = ({ port }: Wire): string => `ws://127.0.0.1:${port}/sync`;

export function ourColleague(wire: Wire, mapId: string, { userId, cookie }: TestPerson): Colleague {
  const copies = createMemoryCopies(true);
  const online = createWritable(true);
  const open = () => createMapSession(
    { mapId, userId, epoch: 1, syncUrl: syncUrl(wire), access: { canWrite: true, role: "editor" } },
    { Socket: asBrowserSocket(NodeSocket, cookie), copies, online, now: () => Date.now() },
  );
  let session = open();
  return {
    userId, wire,
    map: () => session.map.get(),
    run: (command) => session.loaded.get() && attempt(() => session.run([command])),
    undo() { session.undo({ anyway: true }); },
    redo() { session.redo(); },
    reload() {
      session.destroy();
      session = open();
    },
    reconnect: () => session.reconnect(),
    isSettled: () => session.status.get().kind === "saved" && session.unsent().length === 0,
    async document() {
      const doc = new Y.Doc();
      const name = [...await copies.names()].sort().at(-1) ?? "";
      await (await copies.open(name, () => undefined)).readInto(doc);
      return doc;
    },
    close: () => session.destroy(),
  };
}

/** @param twice see StockClientOptions */
export function stockColleague(wire: Wire, mapId: string, person: TestPerson, twice: () => boolean): Colleague {
  const client = stockClient({ syncUrl: syncUrl(wire) }, mapId, person, { twice });
  const { doc, provider } = client;
  const reader = createMapReader(doc);
  const { userId } = person;
  let hasLoaded = false;
  provider.on("sync", (synced) => { hasLoaded ||= synced; });
  return {
    userId, wire,
    map: () => reader.get(),
    run: (command) => hasLoaded && attempt(() => {
      applyCommands(doc, [command], { now: new Date().toISOString(), newId: randomUUID, userId });
    }),
    // Yjs's own history deletes for good what ours marks as deleted: honest, but another test's matter (convergence.test.ts).
    undo: () => undefined,
    redo: () => undefined,
    reload: () => undefined,
    reconnect() {
      provider.disconnect();
      provider.connect();
    },
    isSettled: () => provider.synced,
    async document() {
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
      return copy;
    },
    close() {
      reader.destroy();
      client.destroy();
    },
  };
}
