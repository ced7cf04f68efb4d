/** What the maps of a journey say about its plan. */
import { planFacts, type PlanFacts } from "../../../lib/journey/gaps/plan-facts";
import { read } from "../../../lib/journey/read";
import type { CallInput, CallOutput } from "./calls";
import { documents, MISSING } from "./kept-documents";

/** The last answers by the current map; one stays right until a map or the question changes. */
const answers = new Map<string, { readonly asked: string; readonly facts: PlanFacts }>();
const KEPT_ANSWERS = 16;

export function readPlanFacts({ current, futures, gaps, wanted }: CallInput<"planFacts">): CallOutput<"planFacts"> {
  const asked = JSON.stringify([[current, ...futures].map(({ mapId, seq }) => [mapId, seq]), gaps, wanted]);
  const kept = answers.get(current.mapId);
  if (kept?.asked === asked) return kept.facts;
  const maps = [];
  for (const source of [current, ...futures]) {
    const doc = documents.open(source);
    if (!doc) return MISSING;
    maps.push({ mapId: source.mapId, map: read(doc) });
  }
  const [today, ...later] = maps;
  if (!today) return MISSING;
  const facts = planFacts(today, later, { gaps, wanted });
  answers.delete(current.mapId);
  answers.set(current.mapId, { asked, facts });
  for (const oldest of answers.keys()) {
    if (answers.size <= KEPT_ANSWERS) break;
    answers.delete(oldest);
  }
  return facts;
}
