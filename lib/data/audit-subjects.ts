/** What audit events name by id, looked up as it is now. Also what was deleted or has left, which has a name but leads nowhere. */
import { z } from "zod";
import { REVIEW_DECISIONS } from "../contract/notifications";
import { ROLES } from "../policy/roles";
import type { Database } from "./database";

const id = z.uuid().optional().catch(undefined);
const text = z.string().optional().catch(undefined);
const number = z.number().optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);

const subjectSchema = z.object({
  id, userId: id, authorId: id, journeyId: id, mapId: id, reviewId: id, commentId: id, gapId: id, actionId: id, metricId: id,
  name: text, title: text, format: text, number, restoredFrom: number, approvalsNeeded: number, suspended: flag, everyoneApproves: flag,
  role: z.enum(ROLES).optional().catch(undefined), decision: z.enum(REVIEW_DECISIONS).optional().catch(undefined),
  changed: z.array(z.string()).optional().catch(undefined),
});
export type AuditSubject = z.infer<typeof subjectSchema>;

/** Never throws: what does not look as expected is left out. */
export const parseSubject = (stored: unknown): AuditSubject => subjectSchema.safeParse(stored).data ?? {};

type Named = "userId" | "authorId" | "journeyId" | "mapId" | "commentId" | "gapId" | "actionId" | "metricId" | "id";

/** By id. All of this workspace, but for people's names. */
export type AuditSurroundings = Awaited<ReturnType<typeof readSurroundings>>;

export async function readSurroundings(db: Database, workspaceId: string, subjects: readonly AuditSubject[], actorIds: readonly string[]) {
  const among = (...keys: readonly Named[]) => ({ in: [...new Set(subjects.flatMap((subject) => keys.flatMap((key) => subject[key] ?? [])))] });
  const people = { in: [...new Set([...actorIds, ...among("userId", "authorId").in])] };
  const ofWorkspace = { journey: { workspaceId } };
  const members = await db.membership.findMany({ where: { workspaceId, userId: people }, select: { userId: true } });
  const departments = await db.department.findMany({ where: { workspaceId, id: among("id") }, select: { id: true } });
  const invitations = await db.invitation.findMany({
    where: { workspaceId, id: among("id"), acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } }, select: { id: true },
  });
  const comments = await db.comment.findMany({ where: { id: among("commentId"), deletedAt: null, map: ofWorkspace }, select: { id: true, versionNumber: true } });
  return {
    people: byId(await db.user.findMany({ where: { id: people }, select: { id: true, name: true } })),
    journeys: byId(await db.journey.findMany({ where: { workspaceId, id: among("journeyId") }, select: { id: true, title: true, deletedAt: true } })),
    maps: byId(await db.journeyMap.findMany({
      where: { id: among("mapId"), ...ofWorkspace },
      select: { id: true, title: true, state: true, deletedAt: true, journey: { select: { title: true, deletedAt: true } } },
    })),
    comments: byId(comments),
    gaps: byId(await db.gap.findMany({ where: { id: among("gapId"), ...ofWorkspace }, select: { id: true, title: true } })),
    actions: byId(await db.action.findMany({ where: { id: among("actionId"), ...ofWorkspace }, select: { id: true, title: true } })),
    metrics: byId(await db.metric.findMany({ where: { id: among("metricId"), ...ofWorkspace }, select: { id: true, name: true } })),
    /** Members, departments and open invitations: what the members' page shows. */
    onMembersPage: new Set([...members.map(({ userId }) => userId), ...[...departments, ...invitations].map(({ id }) => id)]),
  };
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> => new Map(rows.map((row) => [row.id, row]));
