/** Writes a map that is born whole: its row, the claim of the client id that wrote it, its log's first update and its origin. */
import { randomInt } from "node:crypto";
import type { Prisma } from "../../generated/prisma/client";
import type { MapState } from "../journey/model";
import type { Transaction } from "./database";

export interface NewMap {
  readonly id: string;
  readonly journeyId: string;
  readonly state: MapState;
  readonly title: string;
  readonly hypothesis?: string | undefined;
  readonly status?: string;
  readonly derivedFrom?: { readonly mapId: string; readonly version?: number } | undefined;
  readonly position: number;
  readonly fileId?: string;
  readonly carried?: Prisma.InputJsonObject;
  readonly userId: string;
  /** The Yjs client id that wrote `update`, not yet claimed. */
  readonly clientId: number;
  /** The whole document. */
  readonly update: Uint8Array;
}

/** A fresh Yjs client id: 32 random bits, as Yjs makes them. Never 0, which means "none" in places. */
export const freshClientId = (): number => randomInt(1, 2 ** 32);

/** Never elsewhere than in a transaction: a map without its log would open empty. */
export const insertMap = (tx: Transaction, map: NewMap): Promise<void> => insertMaps(tx, [map]);

/** Few statements, and nothing of it sent back: on the embedded database everybody's letters wait for the transaction. */
export async function insertMaps(tx: Transaction, maps: readonly NewMap[]): Promise<void> {
  await tx.journeyMap.createMany({
    data: maps.map((map) => ({
      id: map.id, journeyId: map.journeyId, state: map.state, title: map.title, position: map.position, createdById: map.userId, lastSeq: 1n,
      hypothesis: map.hypothesis ?? null, status: map.status ?? null, fileId: map.fileId ?? null,
      derivedFromMapId: map.derivedFrom?.mapId ?? null, derivedFromVersion: map.derivedFrom?.version ?? null,
      carried: map.carried ?? {},
    })),
  });
  await tx.documentClient.createMany({
    data: maps.map(({ id, clientId, userId }) => ({ mapId: id, clientId: BigInt(clientId), userId, kind: "server" })),
  });
  await tx.documentUpdate.createMany({
    data: maps.map(({ id, clientId, userId, update }) => ({ mapId: id, seq: 1n, clientIds: [BigInt(clientId)], userId, bytes: new Uint8Array(update) })),
  });
  await tx.$executeRaw`
    INSERT INTO "MapOrigin" ("mapId", "bytes") SELECT "mapId", "bytes" FROM "DocumentUpdate" WHERE "mapId" = ANY(${maps.map(({ id }) => id)}::uuid[])`;
}
