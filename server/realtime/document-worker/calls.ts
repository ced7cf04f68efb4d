/** What the document worker can be asked to do, and what it answers. Plain data: it crosses a thread. */
import type { ErrorCode } from "../../../lib/errors";
import type { Command } from "../../../lib/journey/commands/schema";
import type { MetricFact } from "../../../lib/journey/diff/metric-changes";
import type { NameDirectory } from "../../../lib/journey/diff/name-directory";
import type { PlanFacts, PlannedGap } from "../../../lib/journey/gaps/plan-facts";
import type { ToldDiff } from "../../../lib/journey/diff/tell-diff";
import type { ReviewReading } from "../../../lib/journey/review/types";
import type { FileMap } from "../../../lib/journey/export/file-types";
import type { JourneyTemplate } from "../../../lib/journey/templates/names";
import type { Documents, FileUpdateInput, FreezeInput, FrozenDocument, FrozenMap, LoggedActivity, ThingsToFind } from "../../../lib/runtime/ports";
import type { ClientOwner } from "../client-ids";
import type { DocumentIndexData } from "../document-index";
import type { GuardLimits, UpdateEffect } from "../update-guard";

export interface EffectData {
  readonly bytes: Uint8Array;
  readonly clocks: UpdateEffect["clocks"];
  readonly deletes: DocumentIndexData["deletes"];
  readonly types: DocumentIndexData["types"];
  readonly sequences: DocumentIndexData["sequences"];
}
export type VerdictData =
  | { readonly kind: "nothing-new" } | { readonly kind: "gap" } | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "new"; readonly effect: EffectData };

export interface RowData {
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly userId: string;
  readonly at: string;
}
/** A map's committed state: whole, or what was committed since the state the worker keeps. */
export interface MapSource {
  readonly mapId: string;
  readonly seq: number;
  /** The seq of the state the rows follow; 0 with no snapshot: the empty document. */
  readonly since: number;
  readonly snapshot: Uint8Array | null;
  readonly rows: readonly { readonly bytes: Uint8Array; readonly clientIds: readonly number[] }[];
}
/** A map that is to become a version. */
export interface FreezeSource extends Omit<FreezeInput, "mapId"> { readonly source: MapSource; readonly owners: OwnerEntries }
/** Whose the Yjs client ids of a map are. */
export type OwnerEntries = readonly (readonly [clientId: number, owner: ClientOwner])[];
export interface CardActivityEntry extends LoggedActivity {
  /** The newest row folded into this entry. */
  readonly seq: number;
  readonly cardId: string;
}
/** A map's log behind its last snapshot: whole, or the rows behind the state the worker keeps of it. */
export interface LogSource {
  readonly mapId: string;
  readonly seq: number;
  /** The seq of the state the rows follow. */
  readonly since: number;
  readonly snapshotSeq: number;
  readonly snapshot: Uint8Array | null;
  readonly rows: readonly RowData[];
}
export interface Compacted {
  readonly bytes: Uint8Array;
  /** SHA-256 of `bytes`, lower-case hex. */
  readonly hash: string;
  readonly activity: readonly CardActivityEntry[];
  readonly clocks: DocumentIndexData["clocks"];
  /** Everything the document counts as deleted, also what no update said. */
  readonly deletes: DocumentIndexData["deletes"];
  /** An update that removes what of `purgeable` is still deleted; null: nothing to purge. */
  readonly purge: Uint8Array | null;
}
/** The worker does not keep the state `MapSource.since` names: ask again with everything. */
export interface Missing { readonly missing: true }

export interface DocumentCalls {
  /** Joins stored bytes in their order into what is known of the document. `firstClocks`: after the first of them. */
  readonly index: {
    input: { readonly parts: readonly Uint8Array[] };
    output: { readonly index: DocumentIndexData; readonly firstClocks: DocumentIndexData["clocks"] };
  };
  readonly guard: {
    input: { readonly bytes: Uint8Array; readonly known: DocumentIndexData; readonly limits: GuardLimits };
    output: VerdictData;
  };
  /** What a state vector lacks of a snapshot, with all deletes of the snapshot. */
  readonly diff: { input: { readonly bytes: Uint8Array; readonly stateVector: Uint8Array }; output: Uint8Array };
  /** One update that says what these say, in their order. */
  readonly merge: { input: { readonly parts: readonly Uint8Array[] }; output: Uint8Array };
  /** Merges a snapshot and the rows behind it. Throws when anything would stay pending. */
  readonly compact: {
    input: { readonly snapshot: Uint8Array | null; readonly rows: readonly RowData[]; readonly purgeable: readonly string[] };
    output: Compacted;
  };
  readonly applyCommands: {
    input: {
      readonly source: MapSource; readonly commands: readonly Command[]; readonly clientId: number;
      readonly userId: string; readonly now: string;
    };
    output: Awaited<ReturnType<Documents["applyCommands"]>> | Missing;
  };
  readonly exportMap: {
    input: { readonly source: MapSource; readonly owners: OwnerEntries; readonly fileIds: boolean };
    output: FileMap | Missing;
  };
  readonly compareMaps: {
    input: {
      readonly before: MapSource | FrozenDocument; readonly after: MapSource | FrozenDocument;
      readonly departmentFeelings: boolean; readonly names: NameDirectory; readonly metrics: readonly MetricFact[];
    };
    output: ToldDiff | Missing;
  };
  readonly readReview: {
    input: Omit<Parameters<Documents["readReview"]>[0], "mapId"> & { readonly owners: OwnerEntries };
    output: ReviewReading | Missing;
  };
  readonly freezeMap: { input: FreezeSource; output: FrozenMap | Missing };
  readonly planRestore: {
    input: FreezeSource & { readonly version: FrozenDocument; readonly clientId: number; readonly userId: string; readonly now: string };
    output: Awaited<ReturnType<Documents["planRestore"]>> | Missing;
  };
  readonly planUndoRestore: {
    input: {
      readonly source: MapSource; readonly before: FrozenDocument; readonly restored: Uint8Array;
      readonly clientId: number; readonly userId: string; readonly now: string;
    };
    output: Awaited<ReturnType<Documents["planUndoRestore"]>> | Missing;
  };
  readonly planFacts: {
    input: { readonly current: MapSource; readonly futures: readonly MapSource[]; readonly gaps: readonly PlannedGap[]; readonly wanted: readonly string[] };
    output: PlanFacts | Missing;
  };
  readonly holds: { input: { readonly of: MapSource | FrozenDocument; readonly things: ThingsToFind }; output: { readonly held: boolean } | Missing };
  readonly cardActivity: {
    input: { readonly source: LogSource; readonly cardId: string };
    output: Awaited<ReturnType<Documents["readCardActivity"]>> | Missing;
  };
  readonly createMap: {
    input: { readonly template: JourneyTemplate; readonly clientId: number; readonly userId: string; readonly now: string };
    output: Uint8Array;
  };
  readonly copyMap: {
    input: {
      readonly source: MapSource; readonly owners: OwnerEntries; readonly clientId: number; readonly userId: string;
      readonly now: string;
    };
    output: Uint8Array | Missing;
  };
  readonly importJourney: {
    input: Parameters<Documents["importJourney"]>[0];
    output: Awaited<ReturnType<Documents["importJourney"]>>;
  };
  readonly readJourneyId: { input: { readonly file: Uint8Array }; output: string | null };
  readonly planFileUpdate: {
    /** Each map's committed state whole: this is not the worker that keeps them. */
    input: FileUpdateInput & { readonly sources: readonly { readonly source: MapSource; readonly owners: OwnerEntries }[] };
    output: Awaited<ReturnType<Documents["planFileUpdate"]>>;
  };
}
export type CallName = keyof DocumentCalls;
export type CallInput<N extends CallName> = DocumentCalls[N]["input"];
export type CallOutput<N extends CallName> = DocumentCalls[N]["output"];

export type CallRequest = { readonly [N in CallName]: { readonly id: number; readonly name: N; readonly input: CallInput<N> } }[CallName];
/** An AppError, or the message of anything else (`code` null). */
export interface CallFailure {
  readonly code: ErrorCode | null;
  readonly message: string;
  readonly userMessage?: string;
  readonly fields?: Readonly<Record<string, string>>;
}
export type CallResponse =
  | { readonly id: number; readonly ok: true; readonly output: unknown }
  | { readonly id: number; readonly ok: false; readonly failure: CallFailure };
