/** Binds Yjs client ids of a map to people, committed before anything of them is shown to anyone. */
import type { Pool } from "pg";
import { AppError } from "../../lib/errors";
import type { ClaimResult, ClientKind } from "../../lib/runtime/ports";

export interface ClaimEntry {
  readonly mapId: string;
  readonly clientId: number;
  readonly userId: string;
  readonly kind: ClientKind;
}
export interface ClientOwner {
  readonly userId: string;
  /** Written by the server: a browser may never go on with such an id, not even its owner's. */
  readonly server: boolean;
}

/** An id counts against the cap for a day: it protects the table, it never locks out somebody who works here for years. */
const CLAIM = `
WITH mine AS (
  SELECT count(*) AS n FROM "DocumentClient"
  WHERE "mapId" = $1::uuid AND "userId" = $3::uuid AND at > now() - interval '1 day'
), claimed AS (
  INSERT INTO "DocumentClient" ("mapId", "clientId", "userId", kind)
  SELECT $1::uuid, $2::bigint, $3::uuid, $4::text::"ClientKind" FROM mine WHERE n < $5::int
  ON CONFLICT DO NOTHING RETURNING "userId", kind::text
)
SELECT "userId", kind FROM claimed
UNION ALL
SELECT "userId", kind::text FROM "DocumentClient" WHERE "mapId" = $1::uuid AND "clientId" = $2::bigint`;

const OWNERS = `SELECT "clientId", "userId", kind = 'server' AS server FROM "DocumentClient" WHERE "mapId" = $1`;

/** Yjs draws 32 random bits. */
export const isClientId = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff;

/** Rejects with what the database said; `bad_request` for a number that is no client id. */
export async function claimClientId(pool: Pool, entry: ClaimEntry, cap: number): Promise<ClaimResult> {
  const { mapId, clientId, userId, kind } = entry;
  if (!isClientId(clientId)) throw new AppError("bad_request", `${clientId} is no Yjs client id`);
  // A claim committed by somebody else while this one runs shows on the second look.
  for (let look = 0; look < 2; look += 1) {
    const { rows } = await pool.query<{ userId: string; kind: string }>(CLAIM, [mapId, clientId, userId, kind, cap]);
    const owner = rows[0];
    if (owner) return owner.userId === userId && owner.kind === kind ? "yours" : "taken";
  }
  return "full";
}

export async function readClientOwners(pool: Pool, mapId: string): Promise<Map<number, ClientOwner>> {
  const { rows } = await pool.query<{ clientId: string; userId: string; server: boolean }>(OWNERS, [mapId]);
  return new Map(rows.map(({ clientId, userId, server }) => [Number(clientId), { userId, server }]));
}
