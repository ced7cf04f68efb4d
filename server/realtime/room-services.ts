/** What rooms need from the rest of the engine. */
import type { BusMessage } from "../../lib/bus/bus";
import type { Limits } from "../../lib/config/limits";
import type { ClaimResult, StoredMap } from "../../lib/runtime/ports";
import type { ClientOwner } from "./client-ids";
import type { CommitQueue } from "./commit-queue";
import type { DocumentIndexData } from "./document-index";
import type { Room, RoomBase } from "./room";
import type { ByteWork } from "./room-bytes";
import type { GuardLimits, GuardVerdict } from "./update-guard";

export interface Indexed {
  readonly index: DocumentIndexData;
  readonly snapshotClocks: ReadonlyMap<number, number>;
}
export interface RoomServices extends ByteWork {
  /** Tells this process from others on the bus. */
  readonly node: string;
  readonly limits: Limits["realtime"];
  readonly publish: (message: BusMessage) => void;
  readonly enqueue: CommitQueue["enqueue"];
  /** The database is away for something else than a commit. */
  /** Other processes are not heard right now. */
  readonly isBusAway: () => boolean;
  readonly reportFailure: CommitQueue["reportFailure"];
  readonly claim: (mapId: string, clientId: number, userId: string) => Promise<ClaimResult>;
  readonly readOwners: (mapId: string) => Promise<ReadonlyMap<number, ClientOwner>>;
  readonly readAfter: (mapId: string, seq: number) => Promise<StoredMap | null>;
  /** Finds out what is known of stored bytes: of all, and of the snapshot alone. */
  readonly index: (base: Pick<RoomBase, "snapshot" | "tail">) => Promise<Indexed>;
  readonly guardLarge: (bytes: Uint8Array, known: DocumentIndexData, limits?: GuardLimits) => Promise<GuardVerdict>;
  /** A room took in another update. */
  readonly onGrown: (room: Room) => void;
}
