/** People who work in one document with Yjs as it comes: type, delete, move, undo, go offline, restore. Records their frames. */
import * as Y from "yjs";
import { createRandom, type Random } from "./random";

export interface HonestFrame {
  readonly bytes: Uint8Array;
  readonly isStepTwo: boolean;
}
interface Person {
  readonly doc: Y.Doc;
  readonly undo: Y.UndoManager;
  online: boolean;
}

/**
 * Calls `onFrame` with each frame as a server would get it. `accept` is what the server does with it: the bytes that
 * everybody else gets, or null for nothing new.
 */
export function workHonestly(seed: number, steps: number, accept: (frame: HonestFrame) => Uint8Array | null, serverState: () => Uint8Array): readonly Y.Doc[] {
  const random = createRandom(seed);
  const people: Person[] = [];
  const log: Uint8Array[] = [];
  const send = (from: Person | null, frame: HonestFrame) => {
    const news = accept(frame);
    if (!news) return;
    log.push(news);
    for (const person of people) if (person !== from && person.online) Y.applyUpdate(person.doc, news, "server");
  };
  const join = (doc: Y.Doc) => {
    const cards = doc.getMap("cards");
    const person: Person = { doc, undo: new Y.UndoManager(cards, { captureTimeout: 0, trackedOrigins: new Set(["me"]) }), online: true };
    for (const update of log) Y.applyUpdate(doc, update, "server");
    doc.on("update", (bytes: Uint8Array, origin: unknown) => {
      if (origin !== "server" && person.online) send(person, { bytes, isStepTwo: false });
    });
    people.push(person);
    return person;
  };
  for (let i = 0; i < 2 + random.below(3); i += 1) join(new Y.Doc({ gc: random.chance(0.8) }));

  for (let step = 0; step < steps; step += 1) {
    const person = random.pick(people);
    const dice = random.next();
    if (dice < 0.03 && person.online) person.online = false;
    else if (dice < 0.07 && !person.online) {
      reconnect(person, log);
      send(person, { bytes: Y.encodeStateAsUpdate(person.doc, serverState()), isStepTwo: true });
    } else if (dice < 0.09) person.undo.undo();
    else if (dice < 0.1) person.undo.redo();
    else if (dice < 0.11 && people.length < 8) {
      // A second tab of the same person, with the local copy of the first.
      const tab = new Y.Doc();
      Y.applyUpdate(tab, Y.encodeStateAsUpdate(person.doc));
      send(join(tab), { bytes: Y.encodeStateAsUpdate(tab, serverState()), isStepTwo: true });
    } else if (dice < 0.12) send(person, { bytes: Y.encodeStateAsUpdate(person.doc), isStepTwo: true }); // states everything again
    else person.doc.transact(() => work(person.doc, random), "me");
  }
  for (const person of people) {
    if (!person.online) {
      reconnect(person, log);
      send(person, { bytes: Y.encodeStateAsUpdate(person.doc, serverState()), isStepTwo: true });
    }
  }
  for (const person of people) for (const update of log) Y.applyUpdate(person.doc, update, "server");
  return people.map(({ doc }) => doc);
}

function reconnect(person: Person, log: readonly Uint8Array[]): void {
  for (const update of log) Y.applyUpdate(person.doc, update, "server");
  person.online = true;
}

const WORDS = ["boots", "ü", "😀", "returns\n", "x", "a longer run of words in one go"];

function work(doc: Y.Doc, random: Random): void {
  const cards = doc.getMap<Y.Map<unknown>>("cards");
  const ids = [...cards.keys()];
  const actions = 1 + random.below(3);
  for (let i = 0; i < actions; i += 1) {
    if (ids.length === 0 || random.chance(0.1)) {
      const card = new Y.Map<unknown>();
      card.set("place", { stepId: "s", laneId: "l", order: random.next().toString(36) });
      card.set("text", new Y.Text(random.pick(WORDS)));
      card.set("detail", new Y.Text());
      const id = `card-${random.below(30)}`;
      cards.set(id, card);
      continue;
    }
    const id = random.pick(ids);
    const card = cards.get(id);
    if (!(card instanceof Y.Map)) continue;
    const text = card.get("text");
    const dice = random.next();
    if (dice < 0.5 && text instanceof Y.Text) {
      if (text.length > 0 && random.chance(0.4)) text.delete(random.below(text.length), 1);
      else text.insert(random.below(text.length + 1), random.pick(WORDS));
    } else if (dice < 0.7) card.set("place", { stepId: "s", laneId: "l", order: random.next().toString(36) });
    else if (dice < 0.8) card.set("deletedAt", random.chance(0.5) ? new Date(0).toISOString() : undefined);
    else if (dice < 0.85) card.delete("tags");
    else if (dice < 0.95) card.set("tags", ["a", { b: [1, 2.5, -1n, null, undefined, true, new Uint8Array([1])] }]);
    else if (dice < 0.97) cards.delete(id);
    else doc.getMap("emotions").set(`${id}:team`, { value: random.below(5) - 2 });
  }
}
