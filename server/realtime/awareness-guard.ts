/** Reads what a page says about itself, and puts the server's word in the place of its own about who it is. */
import * as decoding from "lib0/decoding";
import type { PresenceState, PresenceUser } from "../../lib/collaboration/presence";
import type { Access } from "./access";

/** One entry of a presence message. `state: null`: it leaves. */
export interface SaidPresence {
  readonly clientId: number;
  readonly state: Readonly<Record<string, unknown>> | null;
}
export interface PresenceMessage {
  /** The one client id the message speaks of; null: of none or several. */
  readonly onlyClientId: number | null;
  readonly said: SaidPresence | null;
}

/** Stock clients send back what they hear: a full room's presence fits, a flood does not. */
const MAX_MESSAGE_BYTES = 1024 * 1024;

/**
 * Finds what a message says about `own`; others' entries are skipped without a look. Null: broken, or the own state
 * is not an object or over `maxBytes`.
 */
export function readPresence(bytes: Uint8Array, own: number | null, maxBytes: number): PresenceMessage | null {
  if (bytes.length > MAX_MESSAGE_BYTES) return null;
  try {
    const decoder = decoding.createDecoder(bytes);
    const count = decoding.readVarUint(decoder);
    let onlyClientId: number | null = null;
    let said: SaidPresence | null = null;
    for (let left = count; left > 0; left -= 1) {
      const clientId = decoding.readVarUint(decoder);
      decoding.readVarUint(decoder); // its clock: the server counts by itself
      const length = decoding.readVarUint(decoder);
      const end = decoder.pos + length;
      if (end > bytes.length) return null;
      if (count === 1) onlyClientId = clientId;
      if (clientId === own) {
        if (length > maxBytes) return null;
        const state = parseState(new TextDecoder().decode(bytes.subarray(decoder.pos, end)));
        if (state === undefined) return null;
        said = { clientId, state };
      }
      decoder.pos = end;
    }
    return { onlyClientId, said };
  } catch {
    return null;
  }
}

function parseState(json: string): Record<string, unknown> | null | undefined {
  const value: unknown = JSON.parse(json);
  if (value === null) return null;
  return typeof value === "object" && !Array.isArray(value) ? { ...value } : undefined;
}

/**
 * The state with the server's `user`. A page that names none of the person's departments posts as the first of them
 * when it says nothing (a stock client), as none when it says null or a foreign one.
 */
export function stampPresence(state: Readonly<Record<string, unknown>>, access: Access): PresenceState & Record<string, unknown> {
  const { departmentId } = state;
  const department = departmentId === undefined
    ? access.departments[0]
    : access.departments.find(({ id }) => id === departmentId);
  const user: PresenceUser = { id: access.userId, name: access.userName, ...(department && { department }) };
  return { ...state, ...(departmentId !== undefined && { departmentId: department?.id ?? null }), user };
}
