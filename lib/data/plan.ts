/** Everything the page of a journey's action plan shows. */
import type { Actor } from "../auth/actor-type";
import type { PlanData } from "../contract/plan";
import { AppError } from "../errors";
import { requireRuntime } from "../runtime";
import { requireJourney } from "./access";
import { orderedActions, toAction } from "./action-rows";
import { readBoard } from "./boards";
import { orderedGaps, toGap } from "./gap-rows";

/** Throws `not_found` for unknown, deleted and foreign journeys, `forbidden` for suspended members. */
export async function readPlan(actor: Actor, journeyId: string): Promise<PlanData> {
  const { prisma, documents } = requireRuntime();
  const { journey } = await requireJourney(prisma, actor, journeyId, "plan.read");
  const map = await prisma.journeyMap.findFirst({ where: { journeyId: journey.id, state: "current", deletedAt: null }, select: { id: true } })
    ?? await prisma.journeyMap.findFirst({ where: { journeyId: journey.id, deletedAt: null }, select: { id: true } });
  if (!map) throw new AppError("not_found", `journey ${journeyId} has no map`);
  const { me, workspace, journey: about, maps, departments, people, metrics } = await readBoard(actor, map.id);
  const gaps = (await orderedGaps(prisma, journey.id)).map(toGap);
  const actions = (await orderedActions(prisma, journey.id)).map(toAction);
  const futures = new Set(gaps.flatMap(({ futureMapId }) => futureMapId ?? []));
  const { standings, places } = await documents.planFacts({
    currentMapId: map.id, futureMapIds: maps.map(({ id }) => id).filter((id) => id !== map.id && (futures.has(id) || actions.some(({ cardIds }) => cardIds.length > 0))),
    gaps: gaps.map(({ id, futureMapId, changes }) => ({ id, futureMapId, changes })),
    wanted: [...new Set([...actions.flatMap(({ cardIds }) => cardIds), ...gaps.flatMap(({ changes }) => changes.flatMap(({ currentId, futureId }) => [currentId ?? [], futureId ?? []].flat()))])],
  });
  return {
    me, workspace, journey: { id: about.id, title: about.title }, maps, departments, people, metrics, gaps, actions, standings, places,
  };
}
