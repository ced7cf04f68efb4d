/** Tells the open boards of a journey that what it knows beside its maps has changed. */
import { requireRuntime } from "../runtime";

/** Call it after the commit. A lost message costs a look at old values until the page is opened anew. */
export async function tellJourney(journeyId: string): Promise<void> {
  const { prisma, bus } = requireRuntime();
  const maps = await prisma.journeyMap.findMany({ where: { journeyId, deletedAt: null }, select: { id: true } });
  bus.publish({ type: "journey-changed", mapIds: maps.map(({ id }) => id) });
}
