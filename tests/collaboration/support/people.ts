/** Two people on one map without a server: each with a document, a history and the colleague's edits when they are carried over. */
import { applyCommands, cardText, createMapReader, withIds, type Command } from "@/lib/journey";
import * as Y from "yjs";
import { watchColleagues } from "@/lib/collaboration/client/colleague-changes";
import { createUndoHistory, type UndoHistory } from "@/lib/collaboration/client/undo";
import { carry, contextOf } from "./small-map";

const SERVER = { name: "server" };

export interface Person {
  readonly doc: Y.Doc;
  readonly history: UndoHistory;
  run(commands: readonly Command[]): void;
  text(cardId: string): string | undefined;
  hearFrom(other: Person): void;
  wait(ms: number): void;
}

/** `whoIs` is asked for the client ids of others. */
export const createPerson = (userId: string, start: Y.Doc, whoIs: (clientId: number) => string | null): Person => {
  const doc = new Y.Doc();
  carry(start, doc, SERVER);
  let now = 1_000_000;
  const reader = createMapReader(doc);
  const apply = (commands: readonly Command[]): void => { applyCommands(doc, commands, contextOf(userId)); };
  const history = createUndoHistory({
    doc, apply, whoIs, userId, getMap: () => reader.get(), context: () => contextOf(userId), now: () => now,
    changes: watchColleagues(doc, (origin) => origin === SERVER),
  });
  return {
    doc, history,
    run(commands) {
      const named = withIds(commands, contextOf(userId).newId);
      history.record(named, () => { apply(named); });
    },
    text: (cardId) => cardText(doc, cardId)?.toString(),
    hearFrom: (other) => { carry(other.doc, doc, SERVER); },
    wait: (ms) => { now += ms; },
  };
};

export interface TwoPeople { readonly tom: Person; readonly sara: Person; meet(): void }

export const twoPeople = (start: Y.Doc): TwoPeople => {
  const tom: Person = createPerson("tom", start, (id) => (id === sara.doc.clientID ? "sara" : null));
  const sara: Person = createPerson("sara", start, (id) => (id === tom.doc.clientID ? "tom" : null));
  return { tom, sara, meet() { tom.hearFrom(sara); sara.hearFrom(tom); } };
};
