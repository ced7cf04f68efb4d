/** How each measured server is spoken to: all speak y-protocols, inside wrappings of their own. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { MESSAGE, SOCKET_PARAMS, SYNC } from "../../../lib/collaboration/protocol";

export interface SyncMessage {
  readonly type: "step-1" | "step-2" | "update";
  readonly bytes: Uint8Array;
}
export interface Dialect {
  /** A page that will write tells its Yjs client id where the server wants to know it first. */
  readonly path: (map: string, clientId: number | undefined) => string;
  /** What a client says first, before its step 1. */
  readonly greeting: (map: string) => readonly Uint8Array[];
  readonly wrap: (map: string, message: SyncMessage) => Uint8Array;
  /** Null: presence, acks and the like. */
  readonly read: (data: Uint8Array) => SyncMessage | null;
  /** False: it keeps nothing, so nobody waits for its step 2. */
  readonly answersStepOne: boolean;
}

const CODES = { "step-1": SYNC.step1, "step-2": SYNC.step2, update: SYNC.update } as const;
const TYPES: readonly SyncMessage["type"][] = ["step-1", "step-2", "update"];

function writeSync(encoder: encoding.Encoder, { type, bytes }: SyncMessage): void {
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, CODES[type]);
  encoding.writeVarUint8Array(encoder, bytes);
}
function readSync(decoder: decoding.Decoder, isSync: (messageType: number) => boolean): SyncMessage | null {
  if (!isSync(decoding.readVarUint(decoder))) return null;
  const type = TYPES[decoding.readVarUint(decoder)];
  if (!type) return null;
  const length = decoding.readVarUint(decoder);
  return { type, bytes: decoder.arr.subarray(decoder.pos, decoder.pos + length) };
}

/** Throughline, and the relay that understands nothing. */
export const yWebsocket = ({ answersStepOne }: Pick<Dialect, "answersStepOne">): Dialect => ({
  answersStepOne,
  path: (map, clientId) => `/sync/${map}?${SOCKET_PARAMS.extended}=1${clientId === undefined ? "" : `&${SOCKET_PARAMS.clientId}=${clientId}`}`,
  greeting: () => [],
  wrap: (_map, message) => encoding.encode((encoder) => writeSync(encoder, message)),
  read: (data) => readSync(decoding.createDecoder(data), (type) => type === MESSAGE.sync),
});

const HOCUSPOCUS = { auth: 2, token: 0, syncReply: 4 } as const;

/** The map's name stands before each message, and a token is said first. */
export const hocuspocus: Dialect = {
  answersStepOne: true,
  path: () => "/",
  greeting: (map) => [encoding.encode((encoder) => {
    encoding.writeVarString(encoder, map);
    encoding.writeVarUint(encoder, HOCUSPOCUS.auth);
    encoding.writeVarUint(encoder, HOCUSPOCUS.token);
    encoding.writeVarString(encoder, "");
  })],
  wrap: (map, message) => encoding.encode((encoder) => {
    encoding.writeVarString(encoder, map);
    writeSync(encoder, message);
  }),
  read(data) {
    const decoder = decoding.createDecoder(data);
    const name = decoding.readVarUint(decoder);
    decoder.pos += name;
    return readSync(decoder, (type) => type === MESSAGE.sync || type === HOCUSPOCUS.syncReply);
  },
};
