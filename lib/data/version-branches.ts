/** Which futures start from which version of a map, and how far each has gone from there. */
import type { Actor } from "../auth/actor-type";
import { FUTURE_STATUSES } from "../contract/future-status";
import type { VersionBranch } from "../contract/versions";
import { requireRuntime } from "../runtime";
import { requireMap } from "./access";
import { findFrozen } from "./version-rows";

/** A future that does not say its version started from the last one before it was made. Those of no version are left out. */
export async function listBranches(actor: Actor, mapId: string): Promise<readonly VersionBranch[]> {
  const { prisma, documents } = requireRuntime();
  const { map } = await requireMap(prisma, actor, mapId, "versions.read");
  const futures = await prisma.journeyMap.findMany({
    where: { journeyId: map.journeyId, derivedFromMapId: map.id, deletedAt: null }, orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, title: true, status: true, derivedFromVersion: true, createdAt: true },
  });
  const branches: VersionBranch[] = [];
  for (const { id, title, status, derivedFromVersion, createdAt } of futures) {
    const number = derivedFromVersion ?? (await prisma.mapVersion.findFirst({
      where: { mapId: map.id, createdAt: { lte: createdAt } }, orderBy: { number: "desc" }, select: { number: true },
    }))?.number;
    const before = number === undefined ? null : await findFrozen(prisma, map.id, number);
    if (number === undefined || !before) continue;
    const told = await documents.compareMaps({ before, after: id, departmentFeelings: false, names: NO_NAMES, metrics: [] });
    const { kept: _kept, ...cards } = told.cards;
    branches.push({ mapId: id, title, status: FUTURE_STATUSES.find((one) => one === status) ?? null, version: number, changes: Object.values(cards).reduce((sum, count) => sum + count, 0) });
  }
  return branches;
}
const NO_NAMES = { people: [], departments: [], metrics: [], channels: [] };
