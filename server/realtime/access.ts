/** What a person may do with a map right now, read from the database: never from the token, never remembered. */
import type { Pool } from "pg";
import { CLOSE, type CloseCode } from "../../lib/collaboration/close-codes";
import type { PresenceUser } from "../../lib/collaboration/presence";
import { can } from "../../lib/policy/can";
import { ROLES, type Role } from "../../lib/policy/roles";

export interface AccessKey {
  readonly sessionId: string;
  readonly userId: string;
  readonly mapId: string;
}
export interface Access extends AccessKey {
  readonly workspaceId: string;
  readonly userName: string;
  readonly role: Role;
  readonly canWrite: boolean;
  /** Those the person speaks for, in the workspace's order. */
  readonly departments: readonly NonNullable<PresenceUser["department"]>[];
}
export type AccessVerdict =
  | { readonly granted: true; readonly access: Access }
  | { readonly granted: false; readonly code: CloseCode };

interface Row {
  readonly signedIn: boolean;
  readonly userName: string | null;
  readonly workspaceId: string | null;
  readonly role: string | null;
  readonly suspended: boolean;
  readonly departments: Access["departments"] | null;
}

const READ = `
SELECT s.id IS NOT NULL AS "signedIn", u.name AS "userName", j."workspaceId", mem.role::text AS role,
  mem."suspendedAt" IS NOT NULL AS suspended,
  (SELECT json_agg(json_build_object('id', d.id, 'code', d.code, 'colour', d.colour) ORDER BY d.position, d.id)
   FROM "MembershipDepartment" md JOIN "Department" d ON d.id = md."departmentId"
   WHERE md."workspaceId" = mem."workspaceId" AND md."userId" = mem."userId") AS departments
FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) WITH ORDINALITY AS k(session_id, user_id, map_id, nth)
LEFT JOIN "UserSession" s
  ON s.id = k.session_id AND s."userId" = k.user_id AND s."revokedAt" IS NULL AND s."expiresAt" > now()
LEFT JOIN "User" u ON u.id = s."userId"
LEFT JOIN "Map" m ON m.id = k.map_id AND m."deletedAt" IS NULL
LEFT JOIN "Journey" j ON j.id = m."journeyId" AND j."deletedAt" IS NULL
LEFT JOIN "Membership" mem ON mem."workspaceId" = j."workspaceId" AND mem."userId" = s."userId"
ORDER BY k.nth`;

/** One verdict per key, in their order. All ids must be UUIDs. Rejects with what the database said. */
export async function readAccess(pool: Pool, keys: readonly AccessKey[]): Promise<readonly AccessVerdict[]> {
  const { rows } = await pool.query<Row>(READ, [
    keys.map((key) => key.sessionId), keys.map((key) => key.userId), keys.map((key) => key.mapId),
  ]);
  return keys.map((key, index) => judge(key, rows[index]));
}

const denied = (code: CloseCode): AccessVerdict => ({ granted: false, code });

function judge(key: AccessKey, row: Row | undefined): AccessVerdict {
  if (!row?.signedIn || row.userName === null) return denied(CLOSE.signedOut);
  const role = ROLES.find((known) => known === row.role);
  // A map of a workspace one is not in does not exist.
  if (row.workspaceId === null || !role) return denied(CLOSE.notFound);
  if (row.suspended || !can({ role }, "map.read")) return denied(CLOSE.forbidden);
  return {
    granted: true,
    access: {
      ...key, workspaceId: row.workspaceId, userName: row.userName, role,
      canWrite: can({ role }, "map.edit"), departments: row.departments ?? [],
    },
  };
}
