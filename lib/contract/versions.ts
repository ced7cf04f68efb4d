/** Versions of a map as pages and the API see them. Without zod, so that pages load it. */
import type { FutureStatus } from "./future-status";
import type { ChangeCounts } from "../journey/diff/count-changes";

/** `before-restore`, `before-import`: the map as it was before a version, or a file, took its place. `imported`: as a file brought it. */
export const VERSION_KINDS = ["named", "automatic", "before-restore", "before-import", "imported"] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

export const FILE_VERSION_STATUSES = ["checkpoint", "in-review", "approved", "sent-back", "superseded", "withdrawn"] as const;

/** A version the map's file tells of. Its headline is all there is: its content is a file of its own. */
export interface FileVersion {
  readonly number: number;
  readonly title: string | null;
  /** Of a member, or of a person the file names. */
  readonly author: VersionPerson | null;
  /** ISO. */
  readonly createdAt: string | null;
  readonly status: (typeof FILE_VERSION_STATUSES)[number] | null;
  readonly changes: ChangeCounts | null;
}

/** A future that starts from a version. `changes`: cards that differ from it by now. */
export interface VersionBranch {
  readonly mapId: string;
  readonly title: string;
  readonly status: FutureStatus | null;
  readonly version: number;
  readonly changes: number;
}

export interface VersionPerson { readonly id: string; readonly name: string }
export interface MapVersion {
  readonly number: number;
  readonly kind: VersionKind;
  readonly title: string | null;
  /** Null: it was made at the end of a spell of activity. Also people who have left since. */
  readonly author: VersionPerson | null;
  /** Who changed the map since the version before. */
  readonly contributors: readonly VersionPerson[];
  /** ISO. */
  readonly createdAt: string;
  /** SHA-256 of the canonical form of the map, lower-case hex. */
  readonly hash: string;
  /** Things that differ from the version before. */
  readonly changes: ChangeCounts;
  /** Of `before-restore`: the number of the version that was restored. Of `imported`: of the one that holds the map as it was before. */
  readonly restoredFrom: number | null;
  /** What was written over the map then can be taken back; and whether it was. */
  readonly undoable: boolean;
  readonly undone: boolean;
  /** Of `imported`: what its file said of it. */
  readonly fileStatus: FileVersion["status"];
}
