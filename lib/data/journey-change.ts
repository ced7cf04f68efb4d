/** The one way to change what hangs on a journey beside its maps: metrics, gaps, actions. */
import type { Actor } from "../auth/actor-type";
import type { AuditKind } from "../contract/audit";
import { AppError } from "../errors";
import type { Action } from "../policy/can";
import { requireRuntime } from "../runtime";
import { requireJourney } from "./access";
import { recordAudit } from "./audit";
import type { Transaction } from "./database";
import { inTransaction } from "./transaction";

type Note = (kind: AuditKind, subject: Record<string, string | string[]>) => Promise<void>;
export interface JourneyToChange { readonly id: string; readonly workspaceId: string }

/** In one transaction; open boards of the journey are told after it, and nothing that can fail comes between. */
export async function changeJourney<T>(
  actor: Actor, journeyId: string, right: Action, work: (tx: Transaction, note: Note, journey: JourneyToChange) => Promise<T>,
): Promise<T> {
  const { result, maps } = await inTransaction(async (tx) => {
    const { journey } = await requireJourney(tx, actor, journeyId, right);
    const note: Note = (kind, subject) =>
      recordAudit(tx, { kind, actorId: actor.userId, workspaceId: journey.workspaceId, subject: { journeyId, ...subject } });
    return {
      result: await work(tx, note, journey), maps: await tx.journeyMap.findMany({ where: { journeyId, deletedAt: null }, select: { id: true } }),
    };
  });
  requireRuntime().bus.publish({ type: "journey-changed", mapIds: maps.map(({ id }) => id) });
  return result;
}

/** Throws `conflict`. */
export function requireRoom(count: number, most: number, what: string): void {
  if (count >= most) throw new AppError("conflict", `over ${most} ${what}`, { userMessage: `There is room for ${most} ${what}.` });
}
