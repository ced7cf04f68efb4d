/** Lets a socket in: who is it, what may it do here, is its client id its own. Everything is asked of the database. */
import type { IncomingMessage } from "node:http";
import { readSessionToken } from "../../lib/auth/token";
import { CLOSE, type CloseCode } from "../../lib/collaboration/close-codes";
import { SCHEMA_VERSION } from "../../lib/collaboration/protocol";
import { isAppError } from "../../lib/errors";
import type { AccessKey, AccessVerdict } from "./access";
import type { Connection } from "./connection";
import type { Counter } from "./limits";
import type { Room } from "./room";
import type { RoomRegistry } from "./room-registry";
import type { SocketRequest } from "./socket-url";

export interface AdmissionOptions {
  readonly secret: string;
  readonly rooms: RoomRegistry;
  readonly readAccess: (key: AccessKey) => Promise<AccessVerdict>;
  readonly perUser: Counter;
  readonly perMap: Counter;
}
type Refusal = { readonly code: CloseCode; readonly reason: string };

/** Opens the connection or closes it with the reason. Rejects when the database or the worker failed. */
export async function admit(request: IncomingMessage, asked: SocketRequest, connection: Connection, options: AdmissionOptions): Promise<void> {
  const refuse = ({ code, reason }: Refusal) => connection.close(code, reason);
  const session = await readSessionToken(request.headers, options.secret);
  if (!session) return refuse({ code: CLOSE.signedOut, reason: "not signed in" });
  // A map that cannot exist is looked up all the same: who is signed out hears that first.
  const key: AccessKey = { ...session, mapId: asked.mapId ?? NO_MAP };
  const verdict = await options.readAccess(key);
  if (!verdict.granted) return refuse({ code: verdict.code, reason: "no access" });
  if (asked.schema !== null && asked.schema !== SCHEMA_VERSION) return refuse({ code: CLOSE.reloadNeeded, reason: "another schema" });
  if (connection.isClosed) return;
  if (!take(connection, options.perUser, key.userId) || !take(connection, options.perMap, key.mapId)) {
    return refuse({ code: CLOSE.tryAgain, reason: "too many connections" });
  }
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
  if (clientId !== null) {
    const claimed = Number.isNaN(clientId) ? "taken" : await room.claim(clientId, key.userId);
    if (claimed === "full") return connection.close(CLOSE.tryAgain, "too many client ids");
    if (claimed === "taken") return connection.close(CLOSE.clientIdTaken, "this client id is taken");
  }
  // The right may have ended while the log was being read, and nobody would have told this connection.
  const now = await options.readAccess(key);
  if (!now.granted) return connection.close(now.code, "no access");
  connection.open(room, now.access, clientId);
}

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
