/** Lets a socket in: who is it, what may it do here, is its client id its own. Everything is asked of the database. */
import type { IncomingMessage } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { readSessionToken } from "../../lib/auth/token";
import { CLOSE, type CloseCode } from "../../lib/collaboration/close-codes";
import { SCHEMA_VERSION } from "../../lib/collaboration/protocol";
import { isAppError } from "../../lib/errors";
import type { AccessKey, AccessVerdict } from "./access";
import type { Connection } from "./connection";
import { isPassingFailure } from "./database-errors";
import type { Counter, PersonBuckets } from "./limits";
import type { Room } from "./room";
import type { RoomRegistry } from "./room-registry";
import type { SocketRequest } from "./socket-url";

export interface AdmissionOptions {
  readonly secret: string;
  readonly rooms: RoomRegistry;
  readonly readAccess: (key: AccessKey) => Promise<AccessVerdict>;
  /** False: the database takes no edits right now. */
  readonly isSaving: () => boolean;
  readonly perUser: Counter;
  readonly perMap: Counter;
  readonly spending: PersonBuckets;
}
type Refusal = { readonly code: CloseCode; readonly reason: string };

/** Opens the connection or closes it with the reason. Rejects when the database or the worker failed. */
export async function admit(request: IncomingMessage, asked: SocketRequest, connection: Connection, options: AdmissionOptions): Promise<void> {
  const refuse = ({ code, reason }: Refusal) => connection.close(code, reason);
  const session = await readSessionToken(request.headers, options.secret);
  if (!session) return refuse({ code: CLOSE.signedOut, reason: "not signed in" });
  // Before anything is asked of the database: many sockets at once would wait there, each with a message in memory.
  if (!take(connection, options.perUser, session.userId)) return refuse(TOO_MANY);
  const debt = options.spending.of(session.userId).take(COST);
  if (debt > 0) await pause(debt);
  if (connection.isClosed) return;
  // A map that cannot exist is looked up all the same: who is signed out hears that first.
  const key: AccessKey = { ...session, mapId: asked.mapId ?? NO_MAP };
  const verdict = await options.readAccess(key);
  if (!verdict.granted) return refuse({ code: verdict.code, reason: "no access" });
  if (asked.schema !== null && asked.schema !== SCHEMA_VERSION) return refuse({ code: CLOSE.reloadNeeded, reason: "another schema" });
  if (connection.isClosed) return;
  if (!take(connection, options.perMap, key.mapId)) return refuse(TOO_MANY);
  const room = await openRoom(key.mapId, options.rooms);
  if (!room) return refuse({ code: CLOSE.notFound, reason: "no such map" });
  room.expected += 1;
  try {
    await enter(room, key, asked.clientId, connection, options);
  } finally {
    room.expected -= 1;
  }
}

async function enter(room: Room, key: AccessKey, clientId: number | null, connection: Connection, options: AdmissionOptions): Promise<void> {
  /** Why the id could not be claimed: the map can be read all the same, and it is claimed with the first presence or edit. */
  let unsaved: unknown = null;
  if (clientId !== null) {
    const claimed = Number.isNaN(clientId) ? "taken" : await room.claim(clientId, key.userId).catch((error: unknown) => {
      if (!isPassingFailure(error)) throw error;
      unsaved = error;
      return null;
    });
    if (claimed === "full") return connection.close(CLOSE.tryAgain, "too many client ids");
    if (claimed === "taken") return connection.close(CLOSE.clientIdTaken, "this client id is taken");
  }
  // The right may have ended while the log was being read, and nobody would have told this connection.
  const now = await options.readAccess(key);
  if (!now.granted) return connection.close(now.code, "no access");
  connection.open(room, now.access, unsaved === null ? clientId : null, options.spending.of(key.userId));
  if (unsaved !== null) room.reportFailure(unsaved);
  // Whoever was here already has been told.
  if (!options.isSaving()) connection.notify({ v: 1, type: "saving", ok: false });
}

/** What coming in costs a person, in messages: nobody keeps the database busy by coming and going. */
const COST = 10;
const TOO_MANY: Refusal = { code: CLOSE.tryAgain, reason: "too many connections" };
const NO_MAP = "00000000-0000-0000-0000-000000000000";

async function openRoom(mapId: string, rooms: RoomRegistry): Promise<Room | null> {
  try {
    return await rooms.open(mapId);
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  }
}

/** Held until the socket is gone. */
function take(connection: Connection, counter: Counter, key: string): boolean {
  if (!counter.take(key)) return false;
  connection.onClose(() => counter.release(key));
  return true;
}
