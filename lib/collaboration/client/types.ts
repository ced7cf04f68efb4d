/**
 * The contract between a map's page and its live session. `map-session.ts` implements it around y-websocket's provider;
 * components receive plain values and callbacks and never see Yjs.
 */
import type { Author, Notice } from "../protocol";
import type { PresenceState, PresenceUser } from "../presence";
import type { Command, MapModel } from "../../journey";
import type { StoredEdit } from "./unsent";

/** The truth about saving, one value at a time. */
export type SaveStatus =
  /** First load: nothing to show yet, or the local copy is shown while connecting. */
  | { readonly kind: "connecting" }
  /** Unacknowledged edits are on their way. */
  | { readonly kind: "saving" }
  /** Nothing unacknowledged, no resync outstanding. `at`: server time of the last commit, if any. */
  | { readonly kind: "saved"; readonly at?: string }
  /** No connection; `waiting` changes are kept on this device, or with `keeping` are on their way there. */
  | { readonly kind: "offline"; readonly waiting: number; readonly keeping?: true }
  /** Connected or not, the server can't commit; tried again in `retryIn` seconds. `refused`: it does not take what waits. */
  | { readonly kind: "not-saved"; readonly waiting: number; readonly refused?: true; readonly retryIn?: number }
  /** Final close: signed out (4401), no access (4403, 4404), too large (4413), reload (4426). */
  | { readonly kind: "closed"; readonly code: number; readonly waiting: number };

export interface Peer {
  /** Yjs client id of the peer's page. */
  readonly clientId: number;
  readonly user: PresenceUser;
  readonly state: PresenceState;
}

export type UndoResult =
  | { readonly kind: "done" }
  | { readonly kind: "nothing" }
  /** Somebody built on it since; call `undo({ anyway: true })` after asking. `by`: user ids. */
  | { readonly kind: "ask"; readonly by: readonly string[]; readonly cardIds: readonly string[] };

export interface Access { readonly canWrite: boolean; readonly role: string }

/** A tiny external store, shaped for useSyncExternalStore. Snapshots are referentially stable between changes. */
export interface Readable<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

export interface MapSession {
  readonly clientId: number;
  readonly map: Readable<MapModel>;
  /** False until the local copy or the server's first answer is in: show a skeleton, never an empty map. */
  readonly loaded: Readable<boolean>;
  readonly status: Readable<SaveStatus>;
  readonly access: Readable<Access>;
  readonly peers: Readable<readonly Peer[]>;
  /** Who each Yjs client id is. */
  readonly authors: Readable<ReadonlyMap<number, Author>>;
  readonly undoState: Readable<{ readonly canUndo: boolean; readonly canRedo: boolean }>;
  /** Unsent edits of an earlier copy whose place on the map is gone: kept on this device and in `exportUnsent`. */
  readonly homeless: Readable<readonly StoredEdit[]>;

  /** My edits that the server has not confirmed, those of an earlier page on this device among them. */
  unsent(): readonly StoredEdit[];
  /** Applies commands as one step of my undo history. Throws AppError when a target is gone or I may only read. */
  run(commands: readonly Command[]): { readonly ids: readonly (string | null)[] };
  /** One live store per card's text, updated letter by letter. */
  text(cardId: string): Readable<string>;
  /** Where a caret at `index` of a card's text should be after remote edits: opaque anchor and back. */
  anchor(cardId: string, index: number): string | null;
  resolveAnchor(cardId: string, anchor: string): number | null;
  undo(options?: { anyway?: boolean }): UndoResult;
  redo(): UndoResult;
  /** My step that undo would take back next, to compare by identity; null: there is none. */
  newestStep(): object | null;
  /** Closes the current undo step, e.g. when a text edit is committed. */
  stopCapturing(): void;

  setPresence(change: Partial<Omit<PresenceState, "user">>): void;
  onNotice(listener: (notice: Notice) => void): () => void;
  /** Tries to connect at once. */
  reconnect(): void;
  /** The edits the server does not have, as a file to keep (after a final close). */
  exportUnsent(): Blob | null;
  destroy(): void;
}

export interface MapSessionOptions {
  readonly mapId: string;
  readonly userId: string;
  readonly epoch: number;
  /** `wss://host/sync` without the map id. */
  readonly syncUrl: string;
  readonly access: Access;
}
