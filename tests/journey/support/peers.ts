/** People on one map with a network between them that delays, reorders and repeats what they send. */
import * as Y from "yjs";
import { isAppError } from "@/lib/errors";
import { applyCommands, createMapReader } from "@/lib/journey";
import type { Command, MapReader } from "@/lib/journey";
import { commandFor, remember } from "./random-commands";
import type { Intent, Known } from "./random-commands";
import { context, copyOf } from "./small-map";

export class Peer {
  readonly doc: Y.Doc;
  readonly reader: MapReader;
  /** Updates of others that are on their way. */
  readonly arriving: Uint8Array[] = [];
  readonly known: Known = { stages: new Set(), steps: new Set(), lanes: new Set() };

  constructor(start: Y.Doc, clientId: number, others: () => readonly Peer[]) {
    this.doc = copyOf(start, clientId);
    this.reader = createMapReader(this.doc);
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "network") for (const other of others()) if (other !== this) other.arriving.push(update);
    });
  }

  /** Does what is meant, if it is possible. @returns the command that was applied */
  do(intent: Intent): Command | null {
    const map = this.reader.get();
    remember(map, this.known);
    const command = commandFor(intent, map, this.known);
    if (!command) return null;
    try {
      // No luck with order keys: people who use one spot at once get the same key as often as possible.
      applyCommands(this.doc, [command], context({ random: () => 0.5 }));
      return command;
    } catch (error) {
      if (isAppError(error)) return null;
      throw error;
    }
  }

  /** Takes the update at `index` of those on their way; `again`: it will come a second time. */
  receive(index: number, again: boolean): void {
    const at = index % Math.max(this.arriving.length, 1);
    const update = this.arriving[at];
    if (!update) return;
    if (!again) this.arriving.splice(at, 1);
    Y.applyUpdate(this.doc, update, "network");
  }
  receiveAll(): void {
    while (this.arriving.length > 0) this.receive(0, false);
  }
}

export function connectPeers(start: Y.Doc, count: number): readonly Peer[] {
  const peers: Peer[] = [];
  for (let index = 0; index < count; index += 1) peers.push(new Peer(start, 100 + index, () => peers));
  return peers;
}
