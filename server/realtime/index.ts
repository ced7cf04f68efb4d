/** Puts the live engine together: commit queue, log, document workers, rooms, sockets. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Pool } from "pg";
import type { Bus } from "../../lib/bus/bus";
import type { Config } from "../../lib/config/config";
import { withoutQuotes } from "../../lib/logged-error";
import type { Logger } from "../../lib/logger";
import type { OpenRoom } from "../../lib/runtime/look";
import type { Documents, MapLog } from "../../lib/runtime/ports";
import { readAccess } from "./access";
import { AccessBatch } from "./access-batch";
import { AccessWatch } from "./access-watch";
import { claimClientId, readClientOwners } from "./client-ids";
import { CommitQueue } from "./commit-queue";
import { Compactor } from "./compactor";
import { workerDeaths } from "./counters";
import { isPassingFailure } from "./database-errors";
import type { CommitHealth } from "./database-health";
import { DocumentThread } from "./document-thread";
import { WorkerDocuments } from "./documents";
import { Counter, PersonBuckets } from "./limits";
import { QueuedMapLog } from "./map-log";
import { RoomRegistry } from "./room-registry";
import { createRoomWork } from "./room-work";
import { loadMapAfter } from "./stored-map";
import { SyncServer } from "./sync-server";
import { timings } from "./timings";

export interface RealtimeOptions {
  /** The one pool of the process. */
  readonly pool: Pool;
  readonly bus: Bus;
  readonly config: Pick<Config, "publicUrl" | "limits">;
  /** Signs sessions. */
  readonly secret: string;
  readonly logger: Logger;
  readonly documentWorkerPath: string;
}
export interface RealtimeStats {
  readonly rooms: number;
  readonly connections: number;
  /** Those of `connections` that asked for acks and notices: our own pages. */
  readonly extended: number;
  /** Each counts once. */
  readonly people: number;
  readonly commitQueue: { readonly rows: number; readonly bytes: number; readonly lagMs: number; readonly health: CommitHealth };
  /** Calls that wait or are worked on, per thread. */
  readonly workers: Readonly<Record<keyof typeof workerDeaths, number>>;
}
export interface Realtime {
  readonly log: MapLog;
  readonly documents: Documents;
  /** False: not a socket of ours, and untouched. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Sends everybody away, commits what was accepted (at most `limits.drainMs`), ends the workers. The pool stays open. */
  close(): Promise<void>;
  stats(): RealtimeStats;
  /** Maps somebody has open here, and who. */
  openRooms(): readonly OpenRoom[];
}

/** Who removes what was deleted long ago: nobody in particular. */
const SYSTEM_USER = "00000000-0000-0000-0000-000000000000";
const IMPORT_THREAD_IDLE_MS = 10_000;
const HOUSEKEEPING_MS = 1_500;
/** A room that is dropped with this many rows behind its snapshot is merged first: the next visitor opens it faster. */
const MERGE_ON_LEAVING_ROWS = 50;

export async function createRealtime(options: RealtimeOptions): Promise<Realtime> {
  const { pool, bus, config, secret, logger, documentWorkerPath } = options;
  const limits = config.limits.realtime;
  const node = randomUUID();

  const threads = {
    /** For rooms only: a join never waits for an export. */
    rooms: createThread("rooms"), documents: createThread("documents"), imports: createThread("imports", IMPORT_THREAD_IDLE_MS),
  };
  // After a restart everybody comes back at once, and waits for this one.
  threads.rooms.warmUp();
  function createThread(name: keyof typeof workerDeaths, idleMs?: number): DocumentThread {
    return new DocumentThread({
      path: documentWorkerPath, idleMs,
      onAnswer: (seconds) => timings.worker.observe({ thread: name }, seconds),
      onDeath: (reason) => {
        workerDeaths[name] += 1;
        logger.error({ thread: name, reason: withoutQuotes(reason) }, "a document worker ended and is started again");
      },
    });
  }

  const queue = new CommitQueue({
    pool, maxBytes: limits.commitQueueBytes,
    onHealth: (health, error) => tellHealth(health, error),
    onRefusedRow: ({ mapId, userId }, error) => logger.error({ mapId, userId, err: error }, "the database refuses an update"),
  });
  const log = new QueuedMapLog({ pool, queue, bus, clientIdsPerUser: limits.clientIdsPerUser });

  const isLong = (rows: number, bytes: number) => rows >= limits.compactAfterUpdates || bytes >= limits.compactAfterBytes;
  const rooms = new RoomRegistry(pool, {
    node, limits,
    ...createRoomWork(threads.rooms, limits),
    publish: (message) => bus.publish(message), isBusAway: () => bus.isAway,
    reportFailure: (error) => queue.reportFailure(error),
    enqueue: (row, settle) => queue.enqueue(row, settle),
    claim: (mapId, clientId, userId) => claimClientId(pool, { mapId, clientId, userId, kind: "browser" }, limits.clientIdsPerUser),
    readOwners: (mapId) => readClientOwners(pool, mapId),
    readAfter: (mapId, seq) => loadMapAfter(pool, mapId, seq),
    onGrown: (room) => { if (isLong(room.tail.rows, room.tail.bytes)) compactor.request(room.mapId); },
  }, logger, (room) => { if (room.tail.rows >= MERGE_ON_LEAVING_ROWS) compactor.request(room.mapId); });

  const compactor = new Compactor({
    pool, thread: threads.documents, logger,
    onSnapshot: (mapId, seq, { bytes, clocks, deletes }) => rooms.find(mapId)?.rebase({ seq, bytes, clocks: new Map(clocks) }, deletes),
    append: (mapId, purge) => log.append({ mapId, userId: SYSTEM_USER, clientIds: [], bytes: purge }),
  });
  const documents = new WorkerDocuments({
    pool, documents: threads.documents, imports: threads.imports,
    onLongLog: (mapId, { updates }) => {
      if (isLong(updates.length, updates.reduce((bytes, update) => bytes + update.bytes.length, 0))) compactor.request(mapId);
    },
  });

  const accessBatch = new AccessBatch((keys) => readAccess(pool, keys));
  const server = new SyncServer({
    limits, publicUrl: config.publicUrl, logger,
    admission: {
      secret, rooms, readAccess: (key) => accessBatch.read(key), isSaving: () => queue.health === "ok",
      perUser: new Counter(limits.socketsPerUser), perMap: new Counter(limits.socketsPerMap),
      spending: new PersonBuckets(limits.messagesPerSecondPerUser),
    },
  });
  const watch = new AccessWatch({ pool, logger, recheckMs: limits.accessRecheckMs, connections: () => server.connections });
  const unsubscribe = bus.subscribe((message) => {
    rooms.receive(message);
    watch.receive(message);
  });
  const housekeeping = setInterval(() => {
    rooms.dropIdle();
    rooms.checkSeqs().catch((error: unknown) => {
      logger[isPassingFailure(error) ? "debug" : "error"]({ err: error }, "the log could not be looked at");
    });
  }, HOUSEKEEPING_MS);
  housekeeping.unref();

  function tellHealth(health: CommitHealth, error?: unknown): void {
    if (health === "away") logger.error({ err: error }, "edits cannot be saved right now; they wait");
    else logger.info("edits are saved again");
    for (const connection of server.connections) {
      connection.notify({ v: 1, type: "saving", ok: health === "ok" });
      if (health === "ok") connection.resume();
    }
  }

  return {
    log, documents,
    handleUpgrade: (request, socket, head) => server.handleUpgrade(request, socket, head),
    stats() {
      const connections = [...server.connections];
      return {
        rooms: rooms.size, connections: connections.length, extended: connections.filter(({ extended }) => extended).length,
        people: new Set(connections.flatMap(({ access }) => access?.userId ?? [])).size,
        commitQueue: { ...queue.depth, health: queue.health },
        workers: { rooms: threads.rooms.depth, documents: threads.documents.depth, imports: threads.imports.depth },
      };
    },
    openRooms: () => [...rooms].flatMap(({ mapId, members }) => members.size === 0 ? []
      : [{ mapId, connections: members.size, userIds: [...new Set([...members].map(({ userId }) => userId))] }]),
    async close() {
      clearInterval(housekeeping);
      watch.close();
      server.close();
      await queue.close(config.limits.drainMs / 2);
      await compactor.close();
      unsubscribe();
      rooms.close();
      await Promise.all(Object.values(threads).map((thread) => thread.close()));
    },
  };
}
