/** The open format of docs/format.md as TypeScript, in its key order. Absent means none; never null. */
import type {
  Assumption, CardLink, CardType, CardVotes, Confidence, EdgeKind, MapState, MetricKind, MomentCode, MomentOfTruth,
  Severity, Touchpoint,
} from "../model";
import type { ActionStatus, Effort, GapChangeKind, Impact } from "../gaps/types";

export interface FileLane {
  id: string; derivedFromId?: string; type: string; title: string; subtitle?: string; hidden?: true; collapsed?: true;
  [extension: `x-${string}`]: unknown;
}
export interface FileMicroMoment {
  id: string; derivedFromId?: string; title: string; channel?: string;
  [extension: `x-${string}`]: unknown;
}
export interface FileStep {
  id: string; derivedFromId?: string; title: string; momentOfTruth?: MomentCode; microMoments?: FileMicroMoment[];
  [extension: `x-${string}`]: unknown;
}
export interface FileStage {
  id: string; derivedFromId?: string; title: string; goal?: string; steps: FileStep[];
  [extension: `x-${string}`]: unknown;
}
export interface FileCard {
  id: string; derivedFromId?: string; laneId: string; stepId: string; type: CardType | (string & {}); text: string;
  detail?: string; departmentId?: string; authorId?: string; ownerId?: string; createdAt?: string; updatedAt?: string;
  confidence?: Confidence; severity?: Severity; answered?: true; splitFromId?: string; mergedFromIds?: string[];
  tags?: string[]; channels?: string[]; touchpoint?: Touchpoint; momentOfTruth?: MomentOfTruth; metricId?: string;
  votes?: CardVotes; evidenceIds?: string[]; assumptions?: Assumption[]; links?: CardLink[];
  [extension: `x-${string}`]: unknown;
}
export interface FileEmotion {
  id: string; derivedFromId?: string; stepId: string; source: "team" | "department" | "measured";
  departmentId?: string; value: number; n?: number; intended?: true;
  [extension: `x-${string}`]: unknown;
}
export interface FileEdge {
  id: string; derivedFromId?: string; kind: EdgeKind; fromStepId: string; toStepId: string; label?: string;
  departmentId?: string;
  [extension: `x-${string}`]: unknown;
}
export interface FileAmount { value: number; date?: string; [extension: `x-${string}`]: unknown }
export interface FileActual { date: string; value: number; n?: number; [extension: `x-${string}`]: unknown }
export interface FileMetric {
  id: string; name: string; kind: MetricKind; unit?: string; better?: "up" | "down"; baseline?: FileAmount; target?: FileAmount;
  actuals?: FileActual[];
  [extension: `x-${string}`]: unknown;
}
export interface FileGapChange {
  kind: GapChangeKind; what: string; currentId?: string; futureId?: string; from?: string; to?: string;
  [extension: `x-${string}`]: unknown;
}
export interface FileGap {
  id: string; number?: number; title: string; futureMapId?: string; changes?: FileGapChange[]; actionId?: string;
  [extension: `x-${string}`]: unknown;
}
export interface FileAction {
  id: string; number?: number; title: string; detail?: string; status?: ActionStatus; gapIds?: string[]; closes?: string;
  cardIds?: string[]; ownerId?: string; departmentId?: string; due?: string; effort?: Effort; impact?: Impact; metricId?: string;
  [extension: `x-${string}`]: unknown;
}
export interface FileComment {
  id: string; mapId?: string; versionId?: string; cardId?: string; stepId?: string; laneId?: string; change?: string; authorId?: string;
  createdAt?: string; editedAt?: string; text: string; replyToId?: string; mentionIds?: string[]; resolvedAt?: string; resolvedById?: string;
  [extension: `x-${string}`]: unknown;
}
/** Its headline. */
export interface FileVersion {
  id: string; mapId?: string; number: number; title?: string; authorId?: string; createdAt?: string; status?: string;
  changes?: { added: number; changed: number; removed: number };
  [extension: `x-${string}`]: unknown;
}
export interface FileMap {
  id: string; state: MapState; title: string; hypothesis?: string; status?: string;
  derivedFrom?: { mapId: string; version?: number };
  lanes: FileLane[]; stages: FileStage[]; cards: FileCard[]; emotions?: FileEmotion[]; edges?: FileEdge[];
  [extension: `x-${string}`]: unknown;
}
export interface FileDepartment { id: string; name: string; code: string; colour: string }
export interface FilePerson { id: string; name: string; departmentId?: string; role?: string }
export interface FileChannel { key: string; name: string }
export interface FileWorkspace {
  name?: string; departments?: FileDepartment[]; people?: FilePerson[]; channels?: FileChannel[];
}
export interface FileJourney {
  id: string; title: string; personaId?: string; scenario?: string; description?: string; tags?: string[];
  scope?: { start?: string; end?: string; objective?: string; deliverable?: string; detail?: "stage" | "step" | "touchpoint" };
}
export interface JourneyFile {
  format: "throughline/journey"; version: 1; exportedAt?: string; generator?: string; workspace?: FileWorkspace;
  personas?: unknown[]; journey: FileJourney; metrics?: FileMetric[]; maps: FileMap[]; evidence?: unknown[];
  gaps?: FileGap[]; actions?: FileAction[]; comments?: FileComment[]; versions?: FileVersion[];
  [extension: `x-${string}`]: unknown;
}

/** What reading a file found. `errors` stop the import (nothing comes in); `warnings` are told and the import goes on. */
export interface JourneyFileReport {
  readonly errors: readonly FileProblem[];
  readonly warnings: readonly FileProblem[];
}
/** `path` as in `maps[0].cards[12].text`; `message` is a plain sentence for the person. */
export interface FileProblem { readonly path: string; readonly message: string }
