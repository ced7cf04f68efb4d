/**
 * The wire between a map's page and the server: the y-websocket protocol at /sync/<mapId>, and two message types of
 * ours on top that only clients which ask for them in the URL receive.
 */

/** Message types (first varUint of a frame). 0, 1 and 3 are y-websocket's. */
export const MESSAGE = { sync: 0, awareness: 1, queryAwareness: 3, ack: 100, notice: 101 } as const;
/** Second varUint of a sync message (y-protocols/sync). */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** Query parameters of the socket's URL that our own client sends. */
export const SOCKET_PARAMS = {
  /** "1": send acks and notices. */
  extended: "x",
  /** The Yjs client id this page writes with, claimed before anything else happens. */
  clientId: "client",
  /** Schema version of the page; another one is closed with 4426. */
  schema: "schema",
} as const;

/** The document schema this build reads and writes. */
export const SCHEMA_VERSION = 1;

/**
 * Body of an ack frame: one varUint n. The first n sync frames (step 2 and update; step 1 does not count) of this
 * connection are committed or were already known.
 */
export interface Author {
  readonly clientId: number;
  readonly userId: string;
  /** Written by a command, import or copy on the server: an explicit authorId is honoured. */
  readonly server: boolean;
}

/** Body of a notice frame: one varString of JSON. */
export type Notice =
  | { readonly v: 1; readonly type: "authors"; readonly authors: readonly Author[] }
  /** `canWrite` changed while connected; the page keeps what it shows. */
  | { readonly v: 1; readonly type: "access"; readonly canWrite: boolean; readonly role: string }
  /** A write of this connection was dropped because it may only read. */
  | { readonly v: 1; readonly type: "read-only" }
  /** Commits fail at the moment (database away); edits wait. `ok: true` when they go through again. */
  | { readonly v: 1; readonly type: "saving"; readonly ok: boolean }
  /** Names, departments or maps changed: reload what the page shows of them. */
  | { readonly v: 1; readonly type: "workspace-changed" }
  /** What the journey knows beside its maps (metrics) changed: reload what the page shows of it. */
  | { readonly v: 1; readonly type: "journey-changed" }
  /** A thread of the map or of one of its versions changed, or is gone: read it again. */
  | { readonly v: 1; readonly type: "comments-changed"; readonly threadId: string }
  /** How far reviewers have come changed: pages that show a review reload it, boards need not. */
  | { readonly v: 1; readonly type: "review-read" }
  /** Somebody told this person something: reload their notifications. */
  | { readonly v: 1; readonly type: "news" };
