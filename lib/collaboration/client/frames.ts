/** Reads and writes the outside of y-websocket frames: enough to count them, split them and drop echoes. */
import { createDecoder, readVarUint, readVarUint8Array } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { MESSAGE, SYNC } from "../protocol";

/** The frames that carry edits, and so are counted for acks. */
export type EditFrameKind = "step2" | "update";

/** All type numbers are below 128, so each is exactly one byte. */
export const editFrameKind = (frame: Uint8Array): EditFrameKind | null => {
  if (frame[0] !== MESSAGE.sync) return null;
  if (frame[1] === SYNC.step2) return "step2";
  return frame[1] === SYNC.update ? "update" : null;
};

/** The Yjs update inside an edit frame. */
export const updateInFrame = (frame: Uint8Array): Uint8Array => {
  const decoder = createDecoder(frame);
  readVarUint(decoder);
  readVarUint(decoder);
  return readVarUint8Array(decoder);
};

export const editFrame = (kind: EditFrameKind, update: Uint8Array): Uint8Array => {
  const encoder = createEncoder();
  writeVarUint(encoder, MESSAGE.sync);
  writeVarUint(encoder, kind === "step2" ? SYNC.step2 : SYNC.update);
  writeVarUint8Array(encoder, update);
  return toUint8Array(encoder);
};

/**
 * y-websocket sends every colleague's presence back to the server that it came from. True for such a frame: one that
 * does not begin with this page's own client id.
 */
export const isPresenceEcho = (frame: Uint8Array, clientId: number): boolean => {
  if (frame[0] !== MESSAGE.awareness) return false;
  const decoder = createDecoder(frame);
  readVarUint(decoder);
  const inner = createDecoder(readVarUint8Array(decoder));
  return readVarUint(inner) === 0 || readVarUint(inner) !== clientId;
};
