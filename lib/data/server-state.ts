/** How the server is, and who is in which map of a workspace right now. Of other workspaces only how many maps are open. */
import type { Actor } from "../auth/actor-type";
import type { OpenMap, ServerState } from "../contract/server-state";
import { requireRuntime } from "../runtime";
import type { OpenRoom, ProcessLook } from "../runtime/look";
import { requireAccess } from "./access";
import type { Database } from "./database";
import { countWaitingMails, mailsAreSent } from "./mail/outbox";

export async function readServerState(actor: Actor, workspaceId: string): Promise<ServerState> {
  const { prisma, look } = requireRuntime();
  await requireAccess(prisma, actor, workspaceId, "server.read");
  const processes = look.processes();
  const rooms = joinRooms(processes);
  const maps = await describeRooms(prisma, workspaceId, rooms);
  return {
    maps, elsewhere: rooms.size - maps.length, ...(mailsAreSent() && { mailsWaiting: await countWaitingMails() }),
    processes: processes.map(({ figures }) => figures).sort((a, b) => a.startedAt.localeCompare(b.startedAt) || a.id.localeCompare(b.id)),
  };
}

/** The same map may be open in several processes. */
function joinRooms(processes: readonly ProcessLook[]): ReadonlyMap<string, OpenRoom> {
  const joined = new Map<string, OpenRoom>();
  for (const room of processes.flatMap(({ rooms }) => rooms)) {
    const known = joined.get(room.mapId);
    joined.set(room.mapId, known ? {
      mapId: room.mapId, connections: known.connections + room.connections, userIds: [...new Set([...known.userIds, ...room.userIds])],
    } : room);
  }
  return joined;
}

async function describeRooms(db: Database, workspaceId: string, rooms: ReadonlyMap<string, OpenRoom>): Promise<readonly OpenMap[]> {
  const maps = await db.journeyMap.findMany({
    where: { id: { in: [...rooms.keys()] }, deletedAt: null, journey: { workspaceId, deletedAt: null } },
    select: { id: true, title: true, state: true, journey: { select: { title: true } } },
    orderBy: [{ journey: { title: "asc" } }, { journeyId: "asc" }, { position: "asc" }],
  });
  const members = await db.membership.findMany({
    where: { workspaceId, userId: { in: maps.flatMap(({ id }) => rooms.get(id)?.userIds ?? []) } },
    select: { userId: true, user: { select: { name: true } }, departments: { select: { department: true }, orderBy: { department: { position: "asc" } }, take: 1 } },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
  });
  return maps.map(({ id: mapId, title, state, journey }) => {
    const { connections = 0, userIds = [] } = rooms.get(mapId) ?? {};
    return {
      mapId, title, state, journeyTitle: journey.title, connections,
      people: members.filter(({ userId }) => userIds.includes(userId)).map(({ userId, user, departments: [first] }) => ({
        id: userId, name: user.name,
        ...(first && { department: { id: first.department.id, code: first.department.code, colour: first.department.colour } }),
      })),
    };
  });
}
