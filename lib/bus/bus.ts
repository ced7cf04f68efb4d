/**
 * Tells every node what was committed or changed. Messages may get lost (Redis pub/sub); the log and the database do
 * not, so whoever listens can always catch up from there.
 */
export type BusMessage =
  /** An update was committed to a map's log. */
  | { readonly type: "update"; readonly mapId: string; readonly seq: number; readonly bytes: Uint8Array;
      readonly userId: string; readonly clientIds: readonly number[]; readonly server: boolean;
      /** Connection the update came from, on whichever node. */
      readonly from?: string }
  /** A person's rights in a workspace changed (role, suspension, removal, departments, name). */
  | { readonly type: "access"; readonly workspaceId: string; readonly userId: string }
  /** A sign-in was revoked (or all of a user's: `sessionId` absent). */
  | { readonly type: "session"; readonly userId: string; readonly sessionId?: string }
  /** A map or its journey was deleted. */
  | { readonly type: "map-gone"; readonly mapId: string }
  /** What a journey knows beside its maps (metrics) changed; these are its maps. */
  | { readonly type: "journey-changed"; readonly mapIds: readonly string[] }
  /** A thread of a map or of one of its versions changed, or is gone. */
  | { readonly type: "comments-changed"; readonly mapId: string; readonly threadId: string }
  /** Somebody looked at a review of this map, or ticked off what they have read. */
  | { readonly type: "review-read"; readonly mapId: string }
  /** A mail waits in the outbox. */
  | { readonly type: "mail" }
  /** These people have news, or less of it. */
  | { readonly type: "notifications"; readonly workspaceId: string; readonly userIds: readonly string[] }
  /** Somebody wants to know how the processes are. */
  | { readonly type: "look-wanted" }
  /** How one process is: JSON, read where it is shown. */
  | { readonly type: "look"; readonly bytes: Uint8Array }
  /** Merged presence of one node's connections of a map (encoded awareness update). */
  | { readonly type: "awareness"; readonly mapId: string; readonly bytes: Uint8Array; readonly node: string };

export interface Bus {
  /** Other processes are not heard right now. */
  readonly isAway: boolean;
  publish(message: BusMessage): void;
  /** Calls back for every message, also this process's own, in publishing order. Returns the unsubscriber. */
  subscribe(listener: (message: BusMessage) => void): () => void;
  close(): Promise<void>;
}
