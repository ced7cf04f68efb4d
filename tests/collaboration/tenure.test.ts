import { afterEach, expect, it, vi } from "vitest";
import { WebSocket as NodeSocket } from "ws";
import * as Y from "yjs";
import type { Command } from "@/lib/journey";
import { keyedReadables } from "@/lib/collaboration/client/keyed-readables";
import { createTenure } from "@/lib/collaboration/client/tenure";
import { drawnPage } from "./support/drawn-page";
import { asBrowserSocket } from "./support/node-socket";
import { CARD, docWith, oneCard } from "./support/small-map";

afterEach(() => { vi.unstubAllGlobals(); });

it("tells a field of a letter that is taken back within its own frame, and of its going: it does not stay behind in it", () => {
  drawnPage();
  const nothing = () => undefined;
  const tenure = createTenure({
    mapId: "map", syncUrl: "ws://127.0.0.1:1", Socket: asBrowserSocket(NodeSocket), userId: "tom", presence: {},
    whoIs: () => null, now: () => Date.now(), onUnsentCount: nothing,
  }, { onSave: nothing, onNotice: nothing, onClientIdTaken: nothing });
  Y.applyUpdate(tenure.replica.doc, Y.encodeStateAsUpdate(docWith(oneCard("Nin"))));
  const words = keyedReadables(tenure.map, ({ cards }, id) => cards.get(id)?.text)(CARD);
  const told: (string | undefined)[] = [];
  words.subscribe(() => told.push(words.get()));

  const letter: readonly Command[] = [{ type: "editCardText", id: CARD, index: 3, remove: 0, insert: "e" }];
  tenure.history.record(letter, () => tenure.apply(letter));
  expect([words.get(), told]).toEqual(["Nine", []]);
  expect(tenure.history.undo(false)).toEqual({ kind: "done" });
  expect(told).toEqual(["Nine", "Nin"]);
  tenure.destroy();
});
