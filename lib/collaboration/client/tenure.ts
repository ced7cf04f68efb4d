/** Everything that lives and dies with one Yjs client id: document, connection, unsent edits, history, presence. */
import { uuidv4 } from "lib0/random";
import { applyCommands, createMapReader, type Command, type CommandContext, type MapModel, type MapReader } from "../../journey";
import { createBehindLetters } from "./behind-letters";
import { watchColleagues } from "./colleague-changes";
import type { LocalCopy } from "./local-copy";
import { createPresence, type OwnPresence, type Presence } from "./presence";
import { createReplica, type Replica, type ReplicaListener, type ReplicaOptions } from "./replica";
import type { Readable } from "./types";
import { createUndoHistory, type UndoHistory } from "./undo";
import { createUnsentLedger, type UnsentLedger } from "./unsent";
import { unsentEditsOf } from "./unsent-edits-of";

/** The origin of transactions that hold what this person does here. */
const OWN_EDIT = { name: "own edit" };

export interface Tenure {
  readonly replica: Replica;
  readonly unsent: UnsentLedger;
  readonly history: UndoHistory;
  readonly presence: Presence;
  readonly map: Readable<MapModel>;
  readonly copy: () => LocalCopy | null;
  /** Applies commands that name what they add, without making them a step of the history. Throws AppError. */
  apply(commands: readonly Command[]): { readonly ids: readonly (string | null)[] };
  /** Loads what is kept on this device, then keeps everything there. */
  keepIn(copy: LocalCopy): Promise<void>;
  destroy(): void;
}

export interface TenureOptions extends ReplicaOptions {
  readonly userId: string;
  readonly presence: OwnPresence;
  whoIs(clientId: number): string | null;
  onUnsentCount(): void;
}

const readableMap = (reader: MapReader): Readable<MapModel> => ({
  get: () => reader.get(),
  subscribe: (listener) => reader.onChange(listener),
});
const areLetters = (commands: readonly Command[]): boolean => commands.every(({ type }) => type === "editCardText");

export const createTenure = (
  options: TenureOptions, listener: Omit<ReplicaListener, "onAnswered" | "onConnectionLost">,
): Tenure => {
  let copy: LocalCopy | null = null;
  const replica = createReplica(options, {
    ...listener,
    onSave(event) {
      if (event.type === "acked") unsent.acked(event.count);
      listener.onSave(event);
    },
    onAnswered(frame) { unsent.answered(frame); },
    onConnectionLost() { unsent.connectionLost(); },
  });
  const { doc, awareness } = replica;
  const store = {
    put: (entry: Parameters<LocalCopy["put"]>[0]) => { copy?.put(entry); },
    drop: (keys: readonly string[]) => { copy?.drop(keys); },
  };
  const unsent = createUnsentLedger(doc.clientID, store, () => Date.now(), options.onUnsentCount);
  const reader = createMapReader(doc);
  const map = createBehindLetters(readableMap(reader));
  const changes = watchColleagues(doc, (origin) => replica.isFromServer(origin));
  const presence = createPresence(awareness, options.presence);

  const context = (): CommandContext => ({ now: new Date().toISOString(), newId: uuidv4, userId: options.userId });
  const apply: Tenure["apply"] = (commands) => (areLetters(commands) ? map.letter(() => applyNow(commands)) : applyBehindLetters(commands));
  /** A letter that is taken back before anybody heard of it would leave its field as it is. */
  const applyBehindLetters: Tenure["apply"] = (commands) => {
    map.flush();
    return applyNow(commands);
  };
  const applyNow: Tenure["apply"] = (commands) => {
    const edits = unsentEditsOf(doc, commands);
    const framesBefore = replica.framesSent();
    let changed = false;
    const note = (): void => { changed = true; };
    doc.on("update", note);
    try {
      const { ids } = applyCommands(doc, commands, context(), OWN_EDIT);
      const frames = replica.framesSent();
      if (changed) for (const edit of edits()) unsent.add(edit, frames > framesBefore ? frames : null);
      return { ids };
    } finally { doc.off("update", note); }
  };
  const history = createUndoHistory({
    doc, changes, getMap: () => reader.get(), context, apply: applyBehindLetters, whoIs: options.whoIs, userId: options.userId,
    now: () => options.now(),
  });

  return {
    replica, unsent, history, presence, map, apply,
    copy: () => copy,
    async keepIn(kept) {
      copy = kept;
      unsent.takeOver(await kept.readUnsent());
      await kept.attach(doc);
    },
    destroy() {
      presence.destroy();
      changes.destroy();
      map.destroy();
      reader.destroy();
      replica.destroy();
      if (copy) void copy.release();
    },
  };
};
