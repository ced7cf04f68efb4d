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
export async function insertMap(tx: Transaction, map: NewMap): Promise<void> {
  const { id, journeyId, state, title, position, userId } = map;
  await tx.journeyMap.create({
    data: {
      id, journeyId, state, title, position, createdById: userId, lastSeq: 1n,
      hypothesis: map.hypothesis ?? null, status: map.status ?? null, fileId: map.fileId ?? null,
      derivedFromMapId: map.derivedFrom?.mapId ?? null, derivedFromVersion: map.derivedFrom?.version ?? null,
      carried: map.carried ?? {},
    },
  });
  const clientId = BigInt(map.clientId);
  await tx.documentClient.create({ data: { mapId: id, clientId, userId, kind: "server" } });
  await tx.documentUpdate.create({
    data: { mapId: id, seq: 1n, clientIds: [clientId], userId, bytes: new Uint8Array(map.update) },
  });
  await tx.mapOrigin.create({ data: { mapId: id, bytes: new Uint8Array(map.update) } });
}
