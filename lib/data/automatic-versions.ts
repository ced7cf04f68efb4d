/** Versions nobody asks for: at the end of a spell of activity, when a map has been quiet for a while. */
import { requireRuntime } from "../runtime";
import { wordsOf } from "./map-content";
import { inTransaction } from "./transaction";
import { readFacts } from "./version-facts";
import { insertVersion, lockMap, noteLookedAt, readLast } from "./version-rows";

export interface AutomaticVersionLimits {
  /** A map nobody has changed for this long is at rest, ms. */
  readonly quietMs: number;
  /** Most maps of one round. */
  readonly mapsPerRound: number;
}

/**
 * One round. What a version holds is in the log, so nothing is lost when the process dies in between: the next round, of
 * any process, finds the map again. Returns how many versions were made.
 */
export async function makeDueVersions({ quietMs, mapsPerRound }: AutomaticVersionLimits): Promise<number> {
  const { prisma } = requireRuntime();
  const due = await prisma.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM "Map" m JOIN "Journey" j ON j.id = m."journeyId" AND j."deletedAt" IS NULL
    WHERE m."deletedAt" IS NULL AND m."lastSeq" > m."versionedSeq" AND m."updatedAt" <= now() - make_interval(secs => ${quietMs / 1000}::float)
    ORDER BY m."updatedAt" LIMIT ${mapsPerRound}`;
  let made = 0;
  for (const { id } of due) if (await makeVersionOf(id)) made += 1;
  return made;
}

/** False: nothing differs from the last version, or another process was faster. */
async function makeVersionOf(mapId: string): Promise<boolean> {
  const { prisma, documents } = requireRuntime();
  const [map, previous] = [await prisma.journeyMap.findUnique({ where: { id: mapId }, include: { journey: true } }), await readLast(prisma, mapId)];
  if (!map) return false;
  const frozen = await documents.freezeMap({ mapId, previous: previous.frozen, words: wordsOf(map), facts: await readFacts(prisma, map.journey) });
  const { added, changed, removed } = frozen.changes;
  if (added + changed + removed === 0) {
    await noteLookedAt(prisma, mapId, frozen.seq);
    return false;
  }
  return inTransaction(async (tx) => {
    if (!await lockMap(tx, mapId)) return false;
    const now = await tx.journeyMap.findUnique({ where: { id: mapId }, include: { journey: { select: { carried: true } } } });
    if (!now || now.versionedSeq >= BigInt(frozen.seq)) return false;
    return await insertVersion(tx, now, now.journey.carried, previous, frozen, { kind: "automatic", title: null, authorId: null }) !== null;
  });
}
