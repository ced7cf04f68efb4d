/** Reads who did what in a workspace. */
import type { Actor } from "../auth/actor-type";
import { AUDIT_KINDS, auditKindsOf, type AuditKind, type AuditPage, type AuditTopic } from "../contract/audit";
import { requireRuntime } from "../runtime";
import { requireAccess } from "./access";
import { aboutOf, hrefOf } from "./audit-about";
import { parseSubject, readSurroundings } from "./audit-subjects";

const PAGE = 50;
const NEWEST_FIRST = [{ at: "desc" }, { id: "desc" }] as const;

export interface AuditQuestion {
  readonly topic?: AuditTopic | undefined;
  /** Id of an event: what came before it. */
  readonly before?: string | undefined;
}

/** Newest first, fifty at a time. What a newer version of Throughline has written, an older one passes over. */
export async function listAuditEvents(actor: Actor, workspaceId: string, { topic, before }: AuditQuestion = {}): Promise<AuditPage> {
  const { prisma } = requireRuntime();
  await requireAccess(prisma, actor, workspaceId, "audit.read");
  const where = { workspaceId, kind: { in: [...(topic ? auditKindsOf(topic) : AUDIT_KINDS)] } };
  const start = before === undefined ? null : await prisma.auditEvent.findFirst({ where: { workspaceId, id: before }, select: { at: true, id: true } });
  const rows = before !== undefined && !start ? [] : await prisma.auditEvent.findMany({
    where: { ...where, ...(start && { OR: [{ at: { lt: start.at } }, { at: start.at, id: { lt: start.id } }] }) },
    orderBy: [...NEWEST_FIRST], take: PAGE + 1,
  });
  const shown = rows.slice(0, PAGE).map((row) => ({ ...row, parsed: parseSubject(row.subject) }));
  const { slug } = await prisma.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { slug: true } });
  const around = await readSurroundings(prisma, workspaceId, shown.map(({ parsed }) => parsed), shown.flatMap(({ actorId }) => actorId ?? []));
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return {
    events: shown.flatMap(({ id, kind, actorId, subject, parsed, at }) => (isKind(kind) ? [{
      id, kind, actorId, actorName: (actorId === null ? undefined : around.people.get(actorId)?.name) ?? null,
      subject, about: aboutOf(parsed, actorId, around), href: hrefOf(kind, parsed, slug, around), at: at.toISOString(),
    }] : [])),
    ...(last && { before: last.id }),
  };
}

const KINDS: ReadonlySet<string> = new Set(AUDIT_KINDS);
const isKind = (kind: string): kind is AuditKind => KINDS.has(kind);
