/**
 * Builds what goes out: a message of the wire protocol inside one unmasked WebSocket frame, ready to be written. The
 * same buffer goes to every receiver.
 */
import * as encoding from "lib0/encoding";
import { MESSAGE, SYNC, type Notice } from "../../lib/collaboration/protocol";

export interface PresenceEntry {
  readonly clientId: number;
  readonly clock: number;
  /** JSON of the state, or "null": gone. */
  readonly json: string;
}

const FINAL_BINARY = 0x82;

function frame(write: (encoder: encoding.Encoder) => void): Buffer {
  const payload = encoding.encode(write);
  const header = frameHeader(payload.length);
  return Buffer.concat([header, payload], header.length + payload.length);
}

function frameHeader(length: number): Buffer {
  if (length < 126) return Buffer.from([FINAL_BINARY, length]);
  if (length < 65_536) return Buffer.from([FINAL_BINARY, 126, length >> 8, length & 0xff]);
  const header = Buffer.alloc(10);
  header[0] = FINAL_BINARY;
  header[1] = 127;
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}

function syncFrame(type: number, bytes: Uint8Array): Buffer {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}
/** Asks for everything beyond a state vector. */
export const stepOneFrame = (stateVector: Uint8Array): Buffer => syncFrame(SYNC.step1, stateVector);
export const stepTwoFrame = (update: Uint8Array): Buffer => syncFrame(SYNC.step2, update);
export const updateFrame = (update: Uint8Array): Buffer => syncFrame(SYNC.update, update);

export function ackFrame(count: number): Buffer {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.ack);
    encoding.writeVarUint(encoder, count);
  });
}

export function noticeFrame(notice: Notice): Buffer {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.notice);
    encoding.writeVarString(encoder, JSON.stringify(notice));
  });
}

/** As y-protocols/awareness encodes an update. */
export function encodePresence(entries: readonly PresenceEntry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { clientId, clock, json } of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
}

export function presenceFrame(entries: readonly PresenceEntry[]): Buffer {
  const update = encodePresence(entries);
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, update);
  });
}

/** Says nothing, but keeps the stock client from hanging up: it wants to hear a message every 30 s. */
export const KEEPALIVE_FRAME = presenceFrame([]);
