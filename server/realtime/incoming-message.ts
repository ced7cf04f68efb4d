/** Reads one message of a page. */
import * as decoding from "lib0/decoding";
import { MESSAGE, SYNC } from "../../lib/collaboration/protocol";

export type IncomingMessage =
  | { readonly type: "step-one"; readonly stateVector: ReadonlyMap<number, number>; readonly encoded: Uint8Array }
  | { readonly type: "update"; readonly isStepTwo: boolean; readonly bytes: Uint8Array }
  | { readonly type: "presence"; readonly bytes: Uint8Array }
  | { readonly type: "query-presence" };

/** Far above any honest map: one entry per page that ever wrote in it. */
const MAX_STATE_VECTOR_BYTES = 1024 * 1024;

/** Null: not of the protocol. Never throws. */
export function readMessage(data: Uint8Array): IncomingMessage | null {
  try {
    const decoder = decoding.createDecoder(data);
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync: return readSync(decoder);
      case MESSAGE.awareness: return { type: "presence", bytes: readBytes(decoder) };
      case MESSAGE.queryAwareness: return { type: "query-presence" };
      default: return null;
    }
  } catch {
    return null;
  }
}

function readSync(decoder: decoding.Decoder): IncomingMessage | null {
  const type = decoding.readVarUint(decoder);
  const bytes = readBytes(decoder);
  switch (type) {
    case SYNC.step1:
      return bytes.length > MAX_STATE_VECTOR_BYTES ? null : { type: "step-one", stateVector: readStateVector(bytes), encoded: bytes };
    case SYNC.step2: return { type: "update", isStepTwo: true, bytes };
    case SYNC.update: return { type: "update", isStepTwo: false, bytes };
    default: return null;
  }
}

/** lib0 would read past the end of the message, into whatever lies there in memory. */
function readBytes(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder);
  const end = decoder.pos + length;
  if (end > decoder.arr.length) throw new RangeError("a length beyond the end of the message");
  return decoder.arr.subarray(decoder.pos, end);
}

function readStateVector(bytes: Uint8Array): ReadonlyMap<number, number> {
  const decoder = decoding.createDecoder(bytes);
  const clocks = new Map<number, number>();
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const client = decoding.readVarUint(decoder);
    clocks.set(client, decoding.readVarUint(decoder));
  }
  return clocks;
}
