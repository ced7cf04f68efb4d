/** A page sends an update with broken bits into a room where two people work: is the room still whole for them and for who comes next? */
import * as Y from "yjs";
import { createRandom, type Random } from "../../realtime/support/random";
import { until } from "../../realtime/support/until";
import { inArena } from "./joins";
import type { Arena, Contender } from "./contender";
import { loadClient } from "./load-client";

export interface BrokenRooms {
  /** A newcomer could not apply what it was sent, or honest words were missing for it or a colleague. */
  readonly broken: number;
  /** A newcomer was left with structs or deletes that wait for something nobody has. */
  readonly pending: number;
  /** The process ended. */
  readonly died: number;
}

const SEED = 7;
/** How long an honest word may take before the room counts as broken, ms. */
const PATIENCE_MS = 2_000;

export async function measureBitFlips(contender: Contender, flips: number): Promise<BrokenRooms> {
  const random = createRandom(SEED);
  return inArena(contender, Array.from({ length: flips }, () => null), async (arena) => {
    let [broken, pending, died] = [0, 0, 0];
    for (const [number, map] of arena.maps.entries()) {
      const room = await tryRoom(arena, map, number, random);
      if (room === "broken") broken += 1;
      if (room === "pending") pending += 1;
      if (arena.isRunning()) continue;
      died += 1;
      await arena.start();
    }
    return { broken, pending, died };
  });
}

async function tryRoom(arena: Arena, map: string, number: number, random: Random): Promise<"whole" | "broken" | "pending"> {
  const [honest, mine, theirs] = [new Y.Doc(), [] as Uint8Array[], new Y.Doc()];
  honest.on("update", (update: Uint8Array) => mine.push(update));
  const apply = (doc: Y.Doc) => {
    const state = { threw: false };
    return { state, onUpdate: (update: Uint8Array) => { try { Y.applyUpdate(doc, update); } catch { state.threw = true; } } };
  };
  const colleague = apply(theirs);
  const writer = loadClient(arena, { map, number: 3 * number });
  const reader = loadClient(arena, { map, number: 3 * number + 1, onUpdate: colleague.onUpdate });
  const attacker = loadClient(arena, { map, number: 3 * number + 2 });
  const say = (word: string) => {
    const text = honest.getText("words");
    mine.length = 0;
    text.insert(text.length, word);
    for (const update of mine) writer.send(update);
  };
  const hears = (doc: Y.Doc, words: string) => until(() => doc.getText("words").toString() === words, "words", PATIENCE_MS).then(() => true, () => false);
  try {
    await Promise.all([writer.joined, reader.joined, attacker.joined]);
    say("before ");
    if (!await hears(theirs, "before ")) return "broken";
    attacker.send(flip(attack(random), random));
    say("after");
    if (!await hears(theirs, "before after") || colleague.state.threw) return "broken";
    const doc = new Y.Doc();
    const late = apply(doc);
    const visitor = loadClient(arena, { map, number: 3 * number, onUpdate: late.onUpdate });
    await visitor.joined;
    const heard = await hears(doc, "before after");
    visitor.close();
    if (!heard || late.state.threw) return "broken";
    return doc.store.pendingStructs || doc.store.pendingDs ? "pending" : "whole";
  } catch {
    // Nobody gets in any more.
    return "broken";
  } finally {
    for (const client of [writer, reader, attacker]) client.close();
  }
}

/** What a card costs when somebody adds one, types into it and takes a letter back. */
function attack(random: Random): Uint8Array {
  const doc = new Y.Doc();
  const card = new Y.Map<unknown>();
  doc.getMap("cards").set(`card-${random.below(1_000)}`, card);
  card.set("place", { stepId: "s", laneId: "l", order: "a0" });
  const text = new Y.Text("boots that fit");
  card.set("text", text);
  text.delete(3, 2);
  return Y.encodeStateAsUpdate(doc);
}
function flip(update: Uint8Array, random: Random): Uint8Array {
  const broken = new Uint8Array(update);
  for (let bits = 1 + random.below(3); bits > 0; bits -= 1) {
    const at = random.below(broken.length);
    broken[at] = (broken[at] ?? 0) ^ (1 << random.below(8));
  }
  return broken;
}
