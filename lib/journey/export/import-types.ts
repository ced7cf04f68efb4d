/** What an import needs to know of the workspace, and what it makes. */
import type { FileAction, FileDepartment, FileGap, FileMetric, FilePerson, JourneyFile } from "./file-types";
import type { MapState } from "../model";
import type { KnownNames } from "./match-names";

export interface ImportContext {
  /** Departments and members of the workspace: matched by name, then by code; people by name. */
  readonly departments: readonly FileDepartment[];
  readonly people: readonly FilePerson[];
  /** The Yjs client id (claimed afterwards, per new map) and user that write the documents. */
  readonly clientId: number;
  readonly userId: string;
  readonly now: string;
  /** The journey the file is another state of. Absent: everything in it is new. */
  readonly known?: KnownJourney;
}

/** A thing of ours, and the id it has in the file it came from. What was made here has its own id in a file. */
interface KnownId { readonly id: string; readonly fileId?: string }
/** A journey that came in before, or was exported from here: what a file of it names is found again by these ids. */
export interface KnownJourney extends KnownNames {
  readonly maps: readonly (KnownId & { readonly state: MapState })[];
  readonly metrics: readonly KnownId[];
  readonly gaps: readonly KnownId[];
  readonly actions: readonly KnownId[];
  /** Deleted ones included: they do not come back. */
  readonly comments: readonly KnownId[];
  /** The file's ids of stages, steps, lanes, cards, wishes, feelings and edges of its maps → ours. */
  readonly things: ReadonlyMap<string, string>;
}

export interface ImportedMap {
  /** New database id. */
  readonly id: string;
  readonly fileId: string;
  readonly state: MapState;
  readonly title: string;
  readonly hypothesis?: string;
  readonly status?: string;
  readonly derivedFrom?: { readonly mapId: string; readonly version?: number };
  /** Measured emotion points (`emotions`) and x- keys of the map element, as in the file. */
  readonly carried: Readonly<Record<string, unknown>>;
  /** The whole document as one Yjs update by `ImportContext.clientId`. */
  readonly update: Uint8Array;
}

/** A metric with its own id; what came from a file remembers the id it has there. */
export interface MetricWithIds { readonly id: string; readonly fileId?: string; readonly metric: FileMetric }

/** A gap whose references name things of this workspace. */
export interface GapWithIds {
  readonly id: string;
  readonly fileId?: string;
  /** Also where the file left it out: the future its changes lead to. */
  readonly futureMapId?: string;
  readonly gap: FileGap;
}
/** An action whose references name things of this workspace; `gapIds` also where only the gaps said so. */
export interface ActionWithIds {
  readonly id: string;
  readonly fileId?: string;
  readonly action: FileAction;
}

/** A comment whose references name things of this workspace. What is null is not said. */
export interface CommentWithIds {
  readonly id: string;
  readonly fileId?: string;
  /** Order in its file. */
  readonly position: number | null;
  readonly mapId: string;
  /** The first comment of its thread; null: this is it. */
  readonly rootId: string | null;
  readonly versionNumber: number | null;
  readonly cardId: string | null;
  readonly stepId: string | null;
  readonly laneId: string | null;
  readonly changeKey: string | null;
  readonly authorId: string | null;
  readonly text: string;
  readonly mentionUserIds: readonly string[];
  readonly mentionDepartmentIds: readonly string[];
  /** ISO. */
  readonly createdAt: string | null;
  readonly editedAt: string | null;
  readonly resolvedAt: string | null;
  readonly resolvedById: string | null;
  /** x- keys, and how the file said it where that does not follow from the row. */
  readonly carried: Readonly<Record<string, unknown>>;
}

/** Kept with the journey and written back on export. Everything in `rest` keeps the file's own ids. */
export interface CarriedJourney {
  readonly workspace?: JourneyFile["workspace"];
  readonly personaId?: string;
  readonly rest?: Readonly<Record<string, unknown>>;
  /** The file's department and person ids → the workspace's. People nobody matched are absent. */
  readonly departmentIds?: Readonly<Record<string, string>>;
  readonly personIds?: Readonly<Record<string, string>>;
}

export interface ImportedJourney {
  readonly fileId: string;
  readonly title: string;
  readonly scenario?: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly scope: Readonly<Record<string, string>>;
  readonly carried: CarriedJourney;
  /** With new ids, which the cards name. */
  readonly metrics: readonly MetricWithIds[];
  /** With new ids, referring to each other, to the maps' things and to the workspace by its ids. */
  readonly gaps: readonly GapWithIds[];
  readonly actions: readonly ActionWithIds[];
  readonly comments: readonly CommentWithIds[];
  /** Departments of the file that the workspace lacks, with new ids. */
  readonly newDepartments: readonly FileDepartment[];
  readonly maps: readonly ImportedMap[];
}
