/** Who did what to a card, when: what was folded into the database, and behind it what the log still holds. */
import type { Actor } from "../auth/actor-type";
import type { CardHistory } from "../contract/card-history";
import { AppError } from "../errors";
import { requireRuntime } from "../runtime";
import type { LoggedActivity } from "../runtime/ports";
import { requireMap } from "./access";
import { toLines } from "./history-lines";

/** Lines of a page; more only when several happened in the millisecond at its end. */
const PAGE = 50;
/** Rows read for a page: many of them become one line. */
const MAX_ROWS = 1_000;
const CONSISTENT_TRIES = 5;

/**
 * Lines that ended before a time (ISO, exclusive). Throws `not_found` for a card the map never had. People who have
 * left the workspace keep their name.
 */
export async function readCardHistory(actor: Actor, mapId: string, cardId: string, before?: string): Promise<CardHistory> {
  const { prisma } = requireRuntime();
  const { map } = await requireMap(prisma, actor, mapId, "map.read");
  const { activity, exists } = await readActivity(map.id, cardId, before === undefined ? undefined : new Date(before));
  if (!exists) throw new AppError("not_found", `card ${cardId} was never on map ${mapId}`);
  const lines = toLines(activity);
  let end = Math.min(PAGE, lines.length);
  while (end > 0 && end < lines.length && lines[end]?.at === lines[end - 1]?.from) end += 1;
  const shown = lines.slice(0, end);
  const names = await prisma.user.findMany({
    where: { id: { in: [...new Set(shown.map(({ userId }) => userId))] } }, select: { id: true, name: true },
  });
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const last = shown.at(-1);
  const more = last !== undefined && (end < lines.length || activity.length >= MAX_ROWS);
  return {
    entries: shown.map((line) => ({ ...line, name: nameOf.get(line.userId) ?? "Somebody" })), ...(more && { before: last.from }),
  };
}

/**
 * Newest first. A compaction between the two readings would show what it folded twice or not at all: then both are read
 * again. One after the other, the last answer stands.
 */
async function readActivity(mapId: string, cardId: string, before?: Date): Promise<{ activity: LoggedActivity[]; exists: boolean }> {
  const { prisma, documents } = requireRuntime();
  for (let attempt = 1; ; attempt += 1) {
    const logged = await documents.readCardActivity({ mapId, cardId });
    const folded = await prisma.cardActivity.findMany({
      where: { mapId, cardId, ...(before && { at: { lt: before } }) },
      orderBy: [{ at: "desc" }, { id: "desc" }], take: MAX_ROWS, select: { userId: true, kind: true, at: true },
    });
    const snapshot = await prisma.documentSnapshot.findUnique({ where: { mapId }, select: { seq: true } });
    if (Number(snapshot?.seq ?? 0) !== logged.since && attempt < CONSISTENT_TRIES) continue;
    const recent = logged.entries.filter(({ at }) => !before || new Date(at) < before).reverse();
    const activity = [...recent, ...folded.flatMap(({ userId, kind, at }) => (
      isKind(kind) ? [{ userId, kind, at: at.toISOString() }] : []))];
    return { activity: activity.slice(0, MAX_ROWS), exists: logged.exists || folded.length > 0 || before !== undefined };
  }
}

const KINDS: ReadonlySet<string> = new Set<LoggedActivity["kind"]>(["created", "edited", "moved", "changed", "deleted", "restored"]);
const isKind = (kind: string): kind is LoggedActivity["kind"] => KINDS.has(kind);
