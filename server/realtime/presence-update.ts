/** Reads an awareness update that another node of ours encoded. */
import * as decoding from "lib0/decoding";
import type { PresenceEntry } from "./wire";

/** Empty for bytes that can't be read: presence comes again. */
export function decodePresence(bytes: Uint8Array): readonly PresenceEntry[] {
  try {
    const decoder = decoding.createDecoder(bytes);
    const entries: PresenceEntry[] = [];
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const clientId = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      entries.push({ clientId, clock, json: decoding.readVarString(decoder) });
    }
    return entries;
  } catch {
    return [];
  }
}
