/** The live session of one map: puts document, connection, local copy and history together behind plain values. */
import { fromBase64, toBase64 } from "lib0/buffer";
import { uuidv4 } from "lib0/random";
import {
  createAbsolutePositionFromRelativePosition, createRelativePositionFromTypeIndex, decodeRelativePosition,
  encodeRelativePosition,
} from "yjs";
import { AppError } from "../../errors";
import { cardText, withIds, type Command, type MapModel } from "../../journey";
import type { Notice } from "../protocol";
import { createAuthorBook } from "./authors";
import { keyedReadables } from "./keyed-readables";
import { chooseCopy, copyName, type CopyName } from "./local-copy";
import { createRelay, createWritable } from "./readable";
import { isSettled, type SaveEvent } from "./save-status";
import { createSaveTracker } from "./save-tracker";
import { browserPorts, type SessionPorts } from "./session-ports";
import { createSetAside } from "./set-aside";
import { createTenure, type Tenure } from "./tenure";
import type { Access, MapSession, MapSessionOptions } from "./types";
import { textNow } from "./unsent-edits-of";
import { unsentFile } from "./unsent-file";

/** A client id that was refused is replaced at once; when the new one is refused too, not faster than this. */
const NEXT_CLIENT_ID_MS = 500;

const textIn = (map: MapModel, cardId: string): string =>
  (map.cards.get(cardId) ?? map.recovered.find(({ card }) => card.id === cardId)?.card)?.text ?? "";

export const createMapSession = (options: MapSessionOptions, ports: SessionPorts = browserPorts()): MapSession => {
  const tracker = createSaveTracker({ online: ports.online.get(), canWrite: options.access.canWrite }, ports.now);
  const book = createAuthorBook();
  const loaded = createWritable(false);
  const access = createWritable<Access>(options.access);
  const noticeListeners = new Set<(notice: Notice) => void>();
  let destroyed = false;
  let onSynced: ((synced: boolean) => void)[] = [];

  const whoIs = (clientId: number): string | null =>
    book.authors.get().get(clientId)?.userId
    ?? tenure.presence.peers.get().find((peer) => peer.clientId === clientId)?.user.id ?? null;

  /** With a new client id after the old one was refused; becomes `tenure` once it has caught up with the server. */
  let successor: Tenure | null = null;
  let copy: CopyName = { userId: options.userId, mapId: options.mapId, epoch: options.epoch, generation: 0 };

  const tellWaiting = (): void => {
    const count = tenure.unsent.count + (successor?.unsent.count ?? 0) + aside.pending.get().length;
    tracker.tell({ type: "waiting", count });
  };
  const tellKeeping = (): void => {
    tracker.tell({ type: "keeping", keeping: [tenure, successor].some((each) => each?.copy()?.written.get() === false) });
  };
  const handleNotice = (notice: Notice): void => {
    switch (notice.type) {
      case "authors": book.learn(notice.authors); break;
      case "access": setAccess(notice); break;
      case "saving": tracker.tell({ type: "refusing", refusing: !notice.ok }); break;
      case "read-only":
        // What was dropped is not on its way any more, and no later ack may count for it.
        tenure.unsent.connectionLost();
        setAccess({ ...access.get(), canWrite: false });
        break;
      case "workspace-changed": case "journey-changed": case "comments-changed": case "review-read": case "news": break;
    }
    for (const listener of [...noticeListeners]) listener(notice);
  };
  const setAccess = ({ canWrite, role }: Access): void => {
    const regained = canWrite && !access.get().canWrite;
    access.set({ canWrite, role });
    tracker.tell({ type: "access", canWrite });
    if (regained && tenure.unsent.count > 0) tenure.replica.reconnect();
  };

  const open = (presence: Parameters<Tenure["presence"]["set"]>[0]): Tenure => {
    const made: Tenure = createTenure({
      mapId: options.mapId, syncUrl: options.syncUrl, userId: options.userId, presence, whoIs, now: ports.now,
      Socket: ports.Socket, ...(ports.splitBytes === undefined ? {} : { splitBytes: ports.splitBytes }),
      onUnsentCount: () => { tellWaiting(); },
    }, {
      onSave(event) { if (made === (successor ?? tenure)) handleSave(made, event); },
      onNotice(notice) { if (made === (successor ?? tenure)) handleNotice(notice); },
      onClientIdTaken() { if (made === (successor ?? tenure)) queueMicrotask(() => { void startOver(made); }); },
    });
    return made;
  };
  const handleSave = (from: Tenure, event: SaveEvent): void => {
    tracker.tell(event);
    if (event.type !== "synced") return;
    if (from === successor) takeOver(from);
    loaded.set(true);
    const waiting = onSynced;
    onSynced = [];
    for (const resolve of waiting) resolve(true);
  };

  let tenure = open({});
  const map = createRelay(tenure.map);
  const peers = createRelay(tenure.presence.peers);
  const undoState = createRelay(tenure.history.state);
  const aside = createSetAside({
    copies: ports.copies,
    getMap: () => tenure.map.get(),
    textNow: (cardId, field) => textNow(tenure.replica.doc, cardId, field),
    run: (commands) => { requireWritable(); tenure.apply(withIds(commands, uuidv4)); },
    whenSynced: () => (isInStep() ? Promise.resolve(true) : new Promise((resolve) => { onSynced.push(resolve); })),
  });
  aside.pending.subscribe(tellWaiting);
  const isInStep = (): boolean => {
    const { link } = tracker.state();
    return !successor && link.kind === "open" && link.synced;
  };
  const requireWritable = (): void => {
    if (!access.get().canWrite) throw new AppError("forbidden", "Read-only session", { userMessage: "You can read this map but not change it." });
    if (!loaded.get()) throw new AppError("unavailable", "The map has not been loaded", { userMessage: "The map is still loading." });
  };

  const settleIn = async (newcomer: Tenure, name: CopyName): Promise<void> => {
    copy = name;
    const lose = (): void => { tracker.tell({ type: "durable", durable: false }); };
    try {
      const kept = await ports.copies.open(copyName(name), lose);
      tracker.tell({ type: "durable", durable: kept.durable });
      kept.written.subscribe(tellKeeping);
      if (destroyed) { await kept.release(); return; }
      await newcomer.keepIn(kept);
    } catch { lose(); }
    if (destroyed) return;
    if (newcomer === tenure && newcomer.replica.doc.store.clients.size > 0) loaded.set(true);
    newcomer.replica.connect();
  };
  const start = async (): Promise<void> => {
    const choice = chooseCopy(await ports.copies.names(), options);
    if (destroyed) return;
    await settleIn(tenure, choice.current);
    for (const name of choice.setAside) void aside.takeUp(name);
  };

  const startOver = async (refused: Tenure): Promise<void> => {
    if (destroyed) return;
    refused.replica.hangUp();
    const again = refused === successor;
    if (again) {
      refused.destroy();
      await refused.copy()?.remove();
      await new Promise((resolve) => { setTimeout(resolve, NEXT_CLIENT_ID_MS); });
      if (destroyed) return;
    }
    successor = open(tenure.presence.own());
    await settleIn(successor, { ...copy, generation: copy.generation + 1 });
  };
  const takeOver = (next: Tenure): void => {
    const old = tenure;
    const before = old.map.get();
    tenure = next;
    successor = null;
    map.follow(next.map);
    peers.follow(next.presence.peers);
    undoState.follow(next.history.state);
    const entries = old.unsent.entries();
    loaded.set(true);
    void aside.move(entries, before, old.copy()).then(() => { old.destroy(); });
    tellWaiting();
  };

  const stopOnline = ports.online.subscribe(() => {
    tracker.tell({ type: "online", online: ports.online.get() });
    // The network came back: whatever socket there is may be from before.
    if (ports.online.get() && !isSettled(tracker.state()) && tracker.state().link.kind !== "closed") (successor ?? tenure).replica.reconnect();
  });
  void start();

  return {
    get clientId() { return tenure.replica.doc.clientID; },
    map, loaded, access, peers, undoState,
    status: tracker.status,
    authors: book.authors,
    homeless: aside.homeless,
    unsent: () => [...aside.pending.get(), ...tenure.unsent.entries(), ...(successor?.unsent.entries() ?? [])],
    run(commands: readonly Command[]) {
      requireWritable();
      const named = withIds(commands, uuidv4);
      return tenure.history.record(named, () => tenure.apply(named));
    },
    text: keyedReadables(map, textIn),
    anchor(cardId, index) {
      const text = cardText(tenure.replica.doc, cardId);
      // Bound to the letter before it: what a colleague writes right here goes behind the caret.
      return text && toBase64(encodeRelativePosition(createRelativePositionFromTypeIndex(text, Math.min(index, text.length), -1)));
    },
    resolveAnchor(cardId, anchor) {
      const { doc } = tenure.replica;
      try {
        const position = createAbsolutePositionFromRelativePosition(decodeRelativePosition(fromBase64(anchor)), doc);
        return position && position.type === cardText(doc, cardId) ? position.index : null;
      } catch { return null; }
    },
    undo: ({ anyway = false } = {}) => (access.get().canWrite ? tenure.history.undo(anyway) : { kind: "nothing" }),
    redo: () => (access.get().canWrite ? tenure.history.redo() : { kind: "nothing" }),
    newestStep: () => tenure.history.newest(),
    stopCapturing() { tenure.history.stopCapturing(); },
    setPresence(change) { (successor ?? tenure).presence.set(change); },
    onNotice(listener) {
      noticeListeners.add(listener);
      return () => { noticeListeners.delete(listener); };
    },
    reconnect() { (successor ?? tenure).replica.reconnect(); },
    exportUnsent: () => unsentFile(
      options.mapId, [...aside.homeless.get(), ...aside.pending.get(), ...tenure.unsent.entries()], new Date()),
    destroy() {
      if (destroyed) return;
      destroyed = true;
      stopOnline();
      tracker.destroy();
      for (const resolve of onSynced) resolve(false);
      successor?.destroy();
      tenure.destroy();
    },
  };
};
