/** What a version of a map freezes beside it: the journey's metrics, personas and evidence, and what things are called. */
import type { Journey } from "../../generated/prisma/client";
import { isPlain } from "../journey/stored-values";
import type { VersionFacts } from "../journey/version-facts";
import { evidenceHead } from "../journey/export/file-facts";
import { parseCarried, wholeCarriedJourney } from "./carried";
import type { Database } from "./database";
import { orderedMetrics, toMetric } from "./metric-rows";
import { orderedDepartments } from "./departments";
import { listFormerPeople, listMemberPeople } from "./journey-people";
import { channelsOf, strangersOf } from "./boards";

/** Without asking for rights: for callers that have. */
export async function readFacts(db: Database, journey: Pick<Journey, "id" | "workspaceId" | "carried">): Promise<VersionFacts> {
  const members = await listMemberPeople(db, journey.workspaceId);
  const former = await listFormerPeople(db, journey.id, members);
  const carried = parseCarried(journey.carried);
  const { personas, evidence } = wholeCarriedJourney(journey.carried).rest ?? {};
  const list = (value: unknown) => (Array.isArray(value) ? value.filter(isPlain) : []);
  return {
    metrics: (await orderedMetrics(db, journey.id)).map(toMetric).map(({ fileId: _fileId, actuals, ...metric }) =>
      ({ ...metric, actuals: actuals.map(({ id: _id, ...point }) => point) })),
    departments: (await orderedDepartments(db, journey.workspaceId)).map(({ id, name, code, colour }) => ({ id, name, code, colour })),
    people: [...members, ...former, ...strangersOf(carried, members)].map(({ id, name }) => ({ id, name })),
    channels: [...channelsOf(carried)],
    personas: list(personas),
    evidence: list(evidence).map(evidenceHead),
  };
}
