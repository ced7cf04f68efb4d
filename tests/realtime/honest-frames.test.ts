/** What people do with the product is never refused, and everybody sees what the log holds. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { SPLIT_BYTES } from "@/lib/collaboration/client/counting-socket";
import { splitUpdate } from "@/lib/collaboration/client/split-update";
import { DEFAULT_LIMITS } from "@/lib/config/limits";
import { applyCommands, read, type Command } from "@/lib/journey";
import { importSample } from "../journey/support/samples";
import { context, idOf, plainDoc, smallMap } from "../journey/support/small-map";
import { applyAll, expectNothingPending, guardedLog, type GuardedLog } from "./support/guarded-log";
import { workAsTeam } from "./support/honest-team";
import { createRandom, EFFORT } from "./support/random";

const RUNS = 12 * EFFORT;
const STEPS = 150;

function takeOrThrow(server: GuardedLog, frame: Uint8Array, what: string): Uint8Array | null {
  const verdict = server.take(frame);
  if (verdict.kind === "new") return verdict.effect.bytes;
  if (verdict.kind === "nothing-new") return null;
  throw new Error(`${what}: an honest frame was answered with ${JSON.stringify(verdict)}`);
}

describe("a team at work on an imported map", () => {
  const start = importSample("northpeak.journey.json").docs[0] ?? smallMap();

  it("is never refused, and every page shows what the log holds", () => {
    let frames = 0;
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const server = guardedLog();
      const pages = workAsTeam(createRandom(seed * 6_151), seed, STEPS, Y.encodeStateAsUpdate(start), {
        log: server.log, append: (update) => server.append(update), stateVector: () => server.index.encodeStateVector(),
        take(frame) {
          frames += 1;
          return takeOrThrow(server, frame, `seed ${seed}, frame ${frames}`);
        },
      });
      const stored = applyAll(server.log);
      const shown = plainDoc(stored);
      for (const doc of pages) {
        expectNothingPending(doc);
        expect(plainDoc(doc), `seed ${seed}`).toEqual(shown);
      }
      expect(new Map(server.index.clocks), `seed ${seed}`).toEqual(Y.decodeStateVector(Y.encodeStateVector(stored)));
    }
    process.stdout.write(`honest frames of a team, none refused: ${frames}\n`);
    expect(frames).toBeGreaterThan(60 * RUNS);
  }, 120_000 * EFFORT);
});

describe("a backlog from offline, cut by our client", () => {
  /** The server knows the map as it was before; the pieces come one after the other. */
  function bring(doc: Y.Doc, known: Y.Doc): { pieces: readonly Uint8Array[]; server: GuardedLog } {
    const server = guardedLog();
    server.append(Y.encodeStateAsUpdate(known));
    const pieces = splitUpdate(Y.encodeStateAsUpdate(doc, server.index.encodeStateVector()), SPLIT_BYTES);
    pieces.forEach((piece, nth) => {
      expect(piece.length).toBeLessThan(DEFAULT_LIMITS.realtime.maxFrameBytes);
      takeOrThrow(server, piece, `piece ${nth}`);
    });
    return { pieces, server };
  }

  it("of five megabytes is taken piece by piece", () => {
    const known = smallMap();
    const doc = smallMap();
    doc.clientID = 2;
    const words = "What customers say about boots that leak. ".repeat(60);
    const cards = Array.from({ length: 2_200 }, (_, n): Command => ({
      type: "addCard", stepId: idOf("step", 1 + n % 3), laneId: idOf("lane", n % 2 ? 1 : 3), text: `${n} ${words}`,
    }));
    for (let from = 0; from < cards.length; from += 200) applyCommands(doc, cards.slice(from, from + 200), context());
    for (const id of [...read(doc).cards.keys()].slice(0, 100)) applyCommands(doc, [{ type: "deleteCard", id }], context());
    const { pieces, server } = bring(doc, known);
    expect(pieces.length).toBeGreaterThan(5);
    expect(plainDoc(applyAll(server.log))).toEqual(plainDoc(doc));
  });

  it("of a hundred thousand single letters is taken, although each is a struct of its own", () => {
    const known = smallMap();
    const doc = smallMap();
    doc.clientID = 2;
    const text = doc.getMap<Y.Map<Y.Text>>("cards").get(idOf("card", 1))?.get("text");
    doc.transact(() => { for (let n = 0; n < 100_000; n += 1) text?.insert(0, "x"); });
    const { pieces, server } = bring(doc, known);
    expect(pieces.length).toBeGreaterThan(2);
    expect(plainDoc(applyAll(server.log))).toEqual(plainDoc(doc));
  });
});
