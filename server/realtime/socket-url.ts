/** Reads a socket's request: which map, what the page says of itself, and where its script came from. */
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { SOCKET_PARAMS } from "../../lib/collaboration/protocol";
import { isClientId } from "./client-ids";

export interface SocketRequest {
  /** Null: no UUID, so no map. */
  readonly mapId: string | null;
  /** It wants acks and notices. */
  readonly extended: boolean;
  /** Null: not told. */
  readonly clientId: number | null;
  /** Null: not told; a stock client knows of no schema. */
  readonly schema: number | null;
}

const PATH = /^\/sync\/([^/]*)\/?$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Null: not a path of ours. */
export function readSocketRequest(request: IncomingMessage): SocketRequest | null {
  const target = request.url ?? "";
  if (!URL.canParse(target, "http://localhost")) return null;
  const url = new URL(target, "http://localhost");
  const id = PATH.exec(url.pathname)?.[1];
  if (id === undefined) return null;
  const { searchParams } = url;
  return {
    mapId: UUID.test(id) ? id.toLowerCase() : null,
    extended: searchParams.get(SOCKET_PARAMS.extended) === "1",
    clientId: readNumber(searchParams.get(SOCKET_PARAMS.clientId), isClientId),
    schema: readNumber(searchParams.get(SOCKET_PARAMS.schema), Number.isSafeInteger),
  };
}

/** Something that is there and no such number: NaN, which equals nothing. */
function readNumber(text: string | null, isValid: (value: number) => boolean): number | null {
  if (text === null) return null;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return isValid(value) ? value : Number.NaN;
}

/**
 * A missing Origin is a program, which no browser makes carry somebody's cookie. `null` (a sandboxed page, a file) and
 * foreign ones are refused.
 */
export function isAllowedOrigin(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  return publicUrl === null ? from.host === host && host !== undefined : from.origin === new URL(publicUrl).origin;
}
