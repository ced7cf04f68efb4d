/**
 * What the composition root (`server/index.ts`) provides and `lib/data` uses. Interfaces only: the log's queue and the
 * document worker live in `server/`, which nothing in `lib` or `app` may import.
 */
import type { Command } from "../journey/commands/schema";
import type { MetricChange, MetricFact } from "../journey/diff/metric-changes";
import type { NameDirectory } from "../journey/diff/name-directory";
import type { PlanFacts, PlannedGap } from "../journey/gaps/plan-facts";
import type { ToldDiff } from "../journey/diff/tell-diff";
import type { ChangeCounts } from "../journey/diff/count-changes";
import type { ReviewFacts, ReviewReading } from "../journey/review/types";
import type { JourneyTemplate } from "../journey/templates/names";
import type { FileMap, JourneyFileReport } from "../journey/export/file-types";
import type { ImportContext, ImportedJourney, KnownJourney } from "../journey/export/import-types";
import type { VersionFacts } from "../journey/version-facts";

export type ClientKind = "browser" | "server";

export interface LogEntry {
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly clientIds: readonly number[];
  readonly userId: string;
  readonly at: Date;
}
/** Everything stored of a map: the last snapshot (if any) and the committed updates after it. */
export interface StoredMap {
  readonly lastSeq: number;
  /** Of the last snapshot, also where its bytes were not asked for; 0: there is none. */
  readonly snapshotSeq: number;
  readonly snapshot: { readonly seq: number; readonly bytes: Uint8Array; readonly hash: string } | null;
  readonly updates: readonly LogEntry[];
}
/** What somebody did to a card. `edited`: its words or details; `changed`: anything else that is said about it. */
export type CardActivityKind = "created" | "edited" | "moved" | "changed" | "deleted" | "restored";
export interface LoggedActivity {
  readonly userId: string;
  readonly kind: CardActivityKind;
  /** ISO time of its last row in the log. */
  readonly at: string;
}
export type ClaimResult =
  /** Now (or already) bound to this user. */
  | "yours"
  /** Bound to somebody else. */
  | "taken"
  /** The user holds as many ids of this map as allowed. */
  | "full";

/** The log of a map. `append` resolves after the commit: only then may anybody be told. */
export interface MapLog {
  /** Appends one Yjs update, publishes it on the bus and returns its seq. Throws AppError `unavailable`, `not_found`. */
  append(entry: { mapId: string; userId: string; clientIds: readonly number[]; bytes: Uint8Array }): Promise<number>;
  /** Binds a Yjs client id of this map to a user, committed on return. */
  claim(entry: { mapId: string; clientId: number; userId: string; kind: ClientKind }): Promise<ClaimResult>;
  load(mapId: string): Promise<StoredMap | null>;
}

/** A map as it was in one of its versions. The same id always holds the same bytes. `content`: see `FrozenMap`. */
export interface FrozenDocument { readonly versionId: string; readonly bytes: Uint8Array; readonly content?: Uint8Array }
/** A version as it is stored. */
export interface FrozenMap {
  /** Of the log, what it holds. */
  readonly seq: number;
  readonly bytes: Uint8Array;
  /** Canonical form (RFC 8785) of the `maps[]` element with what the journey knows beside it, gzip. */
  readonly content: Uint8Array;
  /** SHA-256 of the canonical form, lower-case hex. */
  readonly hash: string;
  /** Who wrote something since the version before. */
  readonly contributorIds: readonly string[];
  /** Against the version before; without one against what the map was made with. */
  readonly changes: ChangeCounts;
}
/** Ids of a map's things; what is null is not looked for. */
export interface ThingsToFind { readonly cardId: string | null; readonly stepId: string | null; readonly laneId: string | null }
/**
 * `words`: what the map's row says of it (title, state …). `previous`: its last version, else what it was made with.
 * `facts`: what the journey knows beside its maps.
 */
export interface FreezeInput {
  readonly mapId: string; readonly previous: FrozenDocument | null; readonly words: MapWords; readonly facts: VersionFacts;
}
export type MapWords = Omit<FileMap, "lanes" | "stages" | "cards" | "emotions" | "edges">;

/** Whole-document work. It runs in a worker thread: no Y.Doc ever exists in the main thread. */
export interface Documents {
  /**
   * Applies commands to the newest committed state of a map and returns the update, not yet appended.
   * Throws AppError: `bad_request` (with the failing command's index in `fields`), `conflict` (a target is deleted),
   * `not_found` (a target never existed).
   */
  applyCommands(input: {
    mapId: string; commands: readonly Command[]; clientId: number; userId: string; now: string;
  }): Promise<{ update: Uint8Array; ids: readonly (string | null)[] }>;
  /** The map as one `maps[]` element of the open format (the model's own ids unless `fileIds`). */
  exportMap(input: { mapId: string; fileIds: boolean }): Promise<FileMap>;
  /**
   * What the log says was done to a card after the snapshot of seq `since`, oldest first; what came before was folded
   * into the database with that snapshot. `exists`: the document holds the card, deleted or not.
   */
  readCardActivity(input: { mapId: string; cardId: string }): Promise<{
    since: number; exists: boolean; entries: readonly LoggedActivity[];
  }>;
  /** Whether the newest committed state of a map, or a version, holds these things, deleted or not. */
  holds(input: { of: string | FrozenDocument } & ThingsToFind): Promise<boolean>;
  /**
   * How one map differs from another, told with these names; each is named by its id, which is its newest committed state,
   * or a version of one. `departmentFeelings`: see `DiffOptions`. `metrics`: the journey's as they are now; versions have
   * their own. The seq of a version is 0.
   */
  compareMaps(input: {
    before: string | FrozenDocument; after: string | FrozenDocument; departmentFeelings: boolean; names: NameDirectory; metrics: readonly MetricFact[];
  }): Promise<ToldDiff & { readonly beforeSeq: number; readonly afterSeq: number }>;
  /** What a reviewer reads of one version of a map, against another one; null: against nothing. */
  readReview(input: {
    mapId: string; before: FrozenDocument | null; after: FrozenDocument; names: NameDirectory; facts: ReviewFacts;
  }): Promise<ReviewReading>;
  /** The newest committed state of a map, ready to be a version of it. */
  freezeMap(input: FreezeInput): Promise<FrozenMap>;
  /**
   * What brings a map back to `version`, not yet appended, and the map as it is before. `update` null: nothing differs.
   * Cards that are made again keep their authors.
   */
  planRestore(input: FreezeInput & { version: FrozenDocument; clientId: number; userId: string; now: string }): Promise<{
    frozen: FrozenMap; update: Uint8Array | null;
  }>;
  /**
   * What takes a restore back wherever nobody has changed anything since, not yet appended; null: nothing is left to take
   * back. `kept`: things that stay, because somebody has. `before` is the map before the restore, `restored` what it wrote.
   */
  planUndoRestore(input: {
    mapId: string; before: FrozenDocument; restored: Uint8Array; clientId: number; userId: string; now: string;
  }): Promise<{ update: Uint8Array | null; kept: number }>;
  /** How far gaps are closed on the current map, and where things a plan names are (`planFacts` of `lib/journey/gaps`). */
  planFacts(input: {
    currentMapId: string; futureMapIds: readonly string[]; gaps: readonly PlannedGap[]; wanted: readonly string[];
  }): Promise<PlanFacts>;
  /** A new document from a template. */
  createMap(input: { template: JourneyTemplate; clientId: number; userId: string; now: string }): Promise<Uint8Array>;
  /** A new document that remembers what it came from (`derivedFromId` = the source's ids). Authorship is kept. */
  copyMap(input: { fromMapId: string; clientId: number; userId: string; now: string }): Promise<Uint8Array>;
  /**
   * Parses and checks a journey file (≤ 64 MB), all or nothing, and builds its maps' documents. `versions`: the newest the
   * file tells of for each map, which is what it holds.
   */
  importJourney(input: Omit<ImportContext, "known"> & { file: Uint8Array }): Promise<
    { ok: true; journey: ImportedJourney; versions: readonly BroughtVersion[]; report: JourneyFileReport } | { ok: false; report: JourneyFileReport }
  >;
  /** The id of the journey a file is of, without checking the rest; null: it is none of ours. */
  readJourneyId(input: { file: Uint8Array }): Promise<string | null>;
  /** What a file would change of a journey that is here, and how: nothing is written yet. */
  planFileUpdate(input: FileUpdateInput): Promise<
    { ok: true; plan: FileUpdatePlan; report: JourneyFileReport } | { ok: false; report: JourneyFileReport }
  >;
}

/** A version a file brings along: its headline, and the map of the file, frozen. */
export interface BroughtVersion {
  readonly mapId: string;
  readonly headline: FileHeadline;
  readonly frozen: FrozenMap;
}
/** An entry of a file's `versions[]`. */
export interface FileHeadline {
  readonly id: string;
  readonly number: number;
  readonly title?: string;
  /** A member, or nobody. */
  readonly authorId?: string;
  /** ISO. */
  readonly createdAt?: string;
  readonly status?: string;
  readonly changes?: ChangeCounts;
}
export interface FileUpdateInput extends Omit<ImportContext, "known"> {
  readonly file: Uint8Array;
  readonly known: Omit<KnownJourney, "maps" | "things">;
  readonly maps: readonly MapToUpdate[];
  readonly facts: VersionFacts;
}
export interface MapToUpdate {
  readonly id: string;
  readonly fileId?: string;
  readonly words: MapWords;
  /** The client id that writes what changes, claimed when it is written. */
  readonly clientId: number;
  /** As a file, template or copy last brought it. */
  readonly origin: Uint8Array | null;
  /** Its last version, with the ids a file may name it by. */
  readonly last: { readonly number: number; readonly ids: readonly string[]; readonly frozen: FrozenDocument } | null;
}
export interface FileUpdatePlan {
  readonly journey: ImportedJourney;
  /** Maps of the file that are here. */
  readonly maps: readonly MapUpdate[];
  /** Ids of maps that the journey has and the file lacks. */
  readonly absent: readonly string[];
  readonly facts: VersionFacts;
  readonly metrics: readonly MetricChange[];
  /** Of maps that are new here. */
  readonly versions: readonly BroughtVersion[];
}
export interface MapUpdate {
  readonly mapId: string;
  /** Against the map as it is now; metrics included. */
  readonly changes: ChangeCounts;
  readonly told: ToldDiff;
  /** Sentences: what stays as it is here, and why. */
  readonly stays: readonly string[];
  /** The map as it is now, and whether it is as its last version says. */
  readonly before: FrozenMap;
  readonly sameAsLast: boolean;
  /** Null: nothing of the map itself changes. */
  readonly update: Uint8Array | null;
  /** The newest version the file tells of, if it is new here. */
  readonly version: BroughtVersion | null;
  /** The map as the file says it: what its next update is compared with. */
  readonly origin: Uint8Array;
}
