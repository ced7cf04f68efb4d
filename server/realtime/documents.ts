/** The port to whole-document work: reads a map's committed bytes and hands them to the document worker. */
import type { Pool } from "pg";
import { AppError } from "../../lib/errors";
import type { Documents, FrozenDocument, StoredMap } from "../../lib/runtime/ports";
import { readClientOwners } from "./client-ids";
import type { DocumentThread } from "./document-thread";
import type { LogSource, MapSource, Missing } from "./document-worker/calls";
import { loadMapAfter } from "./stored-map";

export interface WorkerDocumentsOptions {
  readonly pool: Pool;
  readonly documents: DocumentThread;
  /** Imports take seconds and hostile files may take for ever: they keep nobody else waiting. */
  readonly imports: DocumentThread;
  /** A log that was read and is due for compaction. */
  readonly onLongLog: (mapId: string, stored: StoredMap) => void;
}

const WORK_TIMEOUT_MS = 20_000;
const IMPORT_TIMEOUT_MS = 120_000;

export class WorkerDocuments implements Documents {
  /** The state of each map that the worker probably keeps. It may have died since: then it says so. */
  readonly #kept = new Map<string, number>();
  /** The same for the logs whose card activity it follows. */
  readonly #followed = new Map<string, number>();

  constructor(private readonly options: WorkerDocumentsOptions) {}

  applyCommands: Documents["applyCommands"] = ({ mapId, ...input }) =>
    this.#withSource(mapId, (source) => this.options.documents.call("applyCommands", { source, ...input }, WORK_TIMEOUT_MS));

  exportMap: Documents["exportMap"] = async ({ mapId, fileIds }) => {
    const owners = [...await readClientOwners(this.options.pool, mapId)];
    return this.#withSource(mapId, (source) => this.options.documents.call("exportMap", { source, owners, fileIds }, WORK_TIMEOUT_MS));
  };

  readCardActivity: Documents["readCardActivity"] = async ({ mapId, cardId }) => {
    for (const since of [this.#followed.get(mapId) ?? 0, 0]) {
      const source = await this.#readLog(mapId, since);
      const result = await this.options.documents.call("cardActivity", { source, cardId }, WORK_TIMEOUT_MS);
      if ("missing" in result) continue;
      this.#followed.set(mapId, source.seq);
      return result;
    }
    throw new AppError("internal", `the document worker asked twice for the log of map ${mapId}`);
  };

  holds: Documents["holds"] = async ({ of, ...things }) => {
    const { held } = typeof of === "string"
      ? await this.#withSource(of, (source) => this.options.documents.call("holds", { of: source, things }, WORK_TIMEOUT_MS))
      : await this.options.documents.call("holds", { of, things }, WORK_TIMEOUT_MS).then((answer) => ("missing" in answer ? { held: false } : answer));
    return held;
  };

  compareMaps: Documents["compareMaps"] = async ({ before: old, after: now, ...input }) => {
    for (const whole of [false, true]) {
      const before = await this.#readSide(old, whole);
      const after = now === old ? before : await this.#readSide(now, whole);
      const result = await this.options.documents.call("compareMaps", { before, after, ...input }, WORK_TIMEOUT_MS);
      if ("missing" in result) continue;
      for (const side of [before, after]) if ("mapId" in side) this.#kept.set(side.mapId, side.seq);
      return { ...result, beforeSeq: "mapId" in before ? before.seq : 0, afterSeq: "mapId" in after ? after.seq : 0 };
    }
    throw new AppError("internal", `the document worker asked twice for maps ${describe(old)} and ${describe(now)}`);
  };

  readReview: Documents["readReview"] = async ({ mapId, ...input }) => {
    const owners = [...await readClientOwners(this.options.pool, mapId)];
    const result = await this.options.documents.call("readReview", { owners, ...input }, WORK_TIMEOUT_MS);
    if ("missing" in result) throw new AppError("internal", `the document worker lacks versions of map ${mapId}`);
    return result;
  };

  freezeMap: Documents["freezeMap"] = async ({ mapId, ...input }) => {
    const owners = [...await readClientOwners(this.options.pool, mapId)];
    return this.#withSource(mapId, (source) => this.options.documents.call("freezeMap", { source, owners, ...input }, WORK_TIMEOUT_MS));
  };

  planRestore: Documents["planRestore"] = async ({ mapId, ...input }) => {
    const owners = [...await readClientOwners(this.options.pool, mapId)];
    return this.#withSource(mapId, (source) => this.options.documents.call("planRestore", { source, owners, ...input }, WORK_TIMEOUT_MS));
  };

  planUndoRestore: Documents["planUndoRestore"] = ({ mapId, ...input }) =>
    this.#withSource(mapId, (source) => this.options.documents.call("planUndoRestore", { source, ...input }, WORK_TIMEOUT_MS));

  planFacts: Documents["planFacts"] = async ({ currentMapId, futureMapIds, ...input }) => {
    const mapIds = [currentMapId, ...futureMapIds];
    for (const whole of [false, true]) {
      const [current, ...futures] = await Promise.all(mapIds.map((mapId) => this.#read(mapId, whole ? 0 : this.#kept.get(mapId) ?? 0)));
      if (!current) break;
      const result = await this.options.documents.call("planFacts", { current, futures, ...input }, WORK_TIMEOUT_MS);
      if ("missing" in result) continue;
      for (const { mapId, seq } of [current, ...futures]) this.#kept.set(mapId, seq);
      return result;
    }
    throw new AppError("internal", `the document worker asked twice for the maps of a plan, ${currentMapId} first`);
  };

  createMap: Documents["createMap"] = (input) => this.options.documents.call("createMap", input, WORK_TIMEOUT_MS);

  copyMap: Documents["copyMap"] = async ({ fromMapId, ...input }) => {
    const owners = [...await readClientOwners(this.options.pool, fromMapId)];
    return this.#withSource(fromMapId, (source) => this.options.documents.call("copyMap", { source, owners, ...input }, WORK_TIMEOUT_MS));
  };

  importJourney: Documents["importJourney"] = (input) => this.options.imports.call("importJourney", input, IMPORT_TIMEOUT_MS);

  readJourneyId: Documents["readJourneyId"] = (input) => this.options.imports.call("readJourneyId", input, IMPORT_TIMEOUT_MS);

  planFileUpdate: Documents["planFileUpdate"] = async (input) => {
    const sources = await Promise.all(input.maps.map(async ({ id }) => ({
      source: await this.#read(id, 0), owners: [...await readClientOwners(this.options.pool, id)],
    })));
    return this.options.imports.call("planFileUpdate", { ...input, sources }, IMPORT_TIMEOUT_MS);
  };

  /** First with what is new to the worker, then, if it does not keep the map any more, with everything. */
  async #withSource<T extends object>(mapId: string, work: (source: MapSource) => Promise<T | Missing>): Promise<T> {
    const kept = this.#kept.get(mapId) ?? 0;
    const source = await this.#read(mapId, kept);
    const result = await this.#attempt(source, work);
    if (!("missing" in result)) return result;
    const again = await this.#attempt(await this.#read(mapId, 0), work);
    if ("missing" in again) throw new AppError("internal", `the document worker asked twice for map ${mapId}`);
    return again;
  }

  async #attempt<T extends object>(source: MapSource, work: (source: MapSource) => Promise<T | Missing>): Promise<T | Missing> {
    const result = await work(source);
    if ("missing" in result) this.#kept.delete(source.mapId);
    else this.#kept.set(source.mapId, source.seq);
    return result;
  }

  async #readSide(side: string | FrozenDocument, whole: boolean): Promise<MapSource | FrozenDocument> {
    return typeof side === "string" ? this.#read(side, whole ? 0 : this.#kept.get(side) ?? 0) : side;
  }

  async #readLog(mapId: string, since: number): Promise<LogSource> {
    const stored = await loadMapAfter(this.options.pool, mapId, since);
    if (!stored) throw new AppError("not_found", `map ${mapId} does not exist`);
    const { lastSeq, snapshotSeq, snapshot, updates } = stored;
    return {
      mapId, seq: lastSeq, since: snapshot?.seq ?? since, snapshotSeq, snapshot: snapshot?.bytes ?? null,
      rows: updates.map(({ seq, bytes, userId, at }) => ({ seq, bytes, userId, at: at.toISOString() })),
    };
  }

  async #read(mapId: string, since: number): Promise<MapSource> {
    const stored = await loadMapAfter(this.options.pool, mapId, since);
    if (!stored) throw new AppError("not_found", `map ${mapId} does not exist`);
    this.options.onLongLog(mapId, stored);
    return {
      mapId, seq: stored.lastSeq, since: stored.snapshot?.seq ?? since, snapshot: stored.snapshot?.bytes ?? null,
      rows: stored.updates.map(({ bytes, clientIds }) => ({ bytes, clientIds })),
    };
  }
}

const describe = (side: string | FrozenDocument): string => (typeof side === "string" ? side : `version ${side.versionId}`);
