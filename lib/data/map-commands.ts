/** Named commands on a map through the API: one update, all or nothing, live for everybody once it is committed. */
import type { Actor } from "../auth/actor-type";
import { AppError } from "../errors";
import type { Command } from "../journey/commands/schema";
import { requireRuntime } from "../runtime";
import { requireMap } from "./access";
import { freshClientId } from "./new-map";

const CLAIM_TRIES = 5;

/**
 * `ids` holds, per command, the id of the thing it made or changed. Throws `bad_request` naming the command, `conflict`
 * when a target is deleted, `not_found` when it never was.
 */
export async function runCommands(
  actor: Actor, mapId: string, commands: readonly Command[],
): Promise<{ seq: number; ids: readonly (string | null)[] }> {
  const { prisma, documents, log } = requireRuntime();
  await requireMap(prisma, actor, mapId, "map.edit");
  const clientId = await claimClientId(mapId, actor.userId);
  const { update, ids } = await documents.applyCommands({
    mapId, commands, clientId, userId: actor.userId, now: new Date().toISOString(),
  });
  // The worker may have been busy: the right may be gone by now.
  await requireMap(prisma, actor, mapId, "map.edit");
  const seq = await log.append({ mapId, userId: actor.userId, clientIds: [clientId], bytes: update });
  return { seq, ids };
}

/**
 * A number nobody holds in this map. Two random ones meet about once in four billion; then another is drawn, unless it is
 * `wanted`: that one or none.
 */
export async function claimClientId(mapId: string, userId: string, wanted?: number): Promise<number> {
  for (let attempt = 0; attempt < (wanted === undefined ? CLAIM_TRIES : 1); attempt += 1) {
    const clientId = wanted ?? freshClientId();
    const result = await requireRuntime().log.claim({ mapId, clientId, userId, kind: "server" });
    if (result === "yours") return clientId;
    if (result === "full") {
      throw new AppError("rate_limited", `user ${userId} holds too many client ids of map ${mapId}`, { retryAfter: 60 });
    }
  }
  throw new AppError("unavailable", `no free client id for map ${mapId} after ${CLAIM_TRIES} tries`);
}
