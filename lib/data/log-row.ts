/** One row of a map's log, written together with other rows of the database; whoever looks at the map is told afterwards. */
import { requireRuntime } from "../runtime";
import { AppError } from "../errors";
import type { Transaction } from "./database";

export interface LogRow {
  readonly mapId: string;
  readonly userId: string;
  /** Claimed, and nobody else's. */
  readonly clientId: number;
  /** A Yjs update. */
  readonly bytes: Uint8Array;
}

/**
 * The row's seq. Under the map's row lock until the transaction ends, as the commit statement counts; several maps are
 * locked in the order of their ids. Throws `not_found` for a map that is gone.
 */
export async function writeLogRow(tx: Transaction, { mapId, userId, clientId, bytes }: LogRow): Promise<number> {
  const [raised] = await tx.$queryRaw<{ seq: bigint }[]>`
    UPDATE "Map" SET "lastSeq" = "lastSeq" + 1, "updatedAt" = now() WHERE id = ${mapId}::uuid AND "deletedAt" IS NULL RETURNING "lastSeq" AS seq`;
  if (!raised) throw new AppError("not_found", `map ${mapId} does not exist`);
  await tx.documentUpdate.create({ data: { mapId, seq: raised.seq, clientIds: [BigInt(clientId)], userId, bytes: new Uint8Array(bytes) } });
  return Number(raised.seq);
}

/** After the commit. A page that misses it reads the log. */
export const tellRow = ({ mapId, userId, clientId, bytes }: LogRow, seq: number): void =>
  requireRuntime().bus.publish({ type: "update", mapId, seq, bytes, userId, clientIds: [clientId], server: true });
