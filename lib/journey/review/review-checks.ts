/** What a reviewer should know before deciding. Each is true of the later map and about what changed; none of them blocks. */
import { counted, listed, quoted } from "../diff/names";
import { stepsOf } from "../diff/match";
import type { CardChange, MapDiff } from "../diff/types";
import { cellKey, type Card, type MapModel, type Stage } from "../model";
import { selectUnownedWaits } from "../selectors/coverage";
import { selectDiscussions } from "../selectors/discussions";
import { selectVoices } from "../selectors/voices";
import type { ReviewCheck, ReviewFacts, ReviewReading } from "./types";

type Read = Pick<ReviewReading, "stages" | "whole">;

export function reviewChecks(diff: MapDiff, facts: ReviewFacts, read: Read): readonly ReviewCheck[] {
  const changed = new Set(read.stages.filter(({ gone }) => !gone).map(({ id }) => id));
  const stages = diff.after.stages.filter(({ id }) => changed.has(id));
  const idOfCard = new Map([...read.whole, ...read.stages.flatMap(({ changes }) => changes)].flatMap(({ cardId, id }) => (cardId === null ? [] : [[cardId, id]])));
  const about = (cards: readonly Card[]) => ({
    changeIds: cards.flatMap(({ id }) => idOfCard.get(id) ?? []), stepId: cards[0]?.place.stepId ?? null, cardId: cards[0]?.id ?? null,
  });
  const touched = [...new Map(diff.changes.flatMap((change) => (change.part === "card" && change.after ? [[change.after.id, change.after]] : []))).values()];
  return [
    ...painEvidence(touched, about), ...voices(diff.after, stages, facts), ...metricNumbers(diff.after, stages, facts, about),
    ...measured(diff.after, facts), ...assumptions(diff, about), ...waits(diff.after),
  ];
}

type About = (cards: readonly Card[]) => Pick<ReviewCheck, "changeIds" | "stepId" | "cardId">;
const NOWHERE = { changeIds: [], stepId: null, cardId: null };
const words = ({ text }: Card): string => (text.trim() === "" ? "A pain point without words" : quoted(text));

function painEvidence(touched: readonly Card[], about: About): ReviewCheck[] {
  const pains = touched.filter(({ type }) => type === "pain-point");
  if (pains.length === 0) return [];
  const bare = pains.filter(({ evidenceIds }) => (evidenceIds?.length ?? 0) === 0);
  const [first] = bare;
  const sentence = first === undefined ? "Every changed pain point has evidence"
    : bare.length === 1 ? `${words(first)} has no evidence` : `${bare.length} changed pain points have no evidence`;
  return [{ kind: "pain-evidence", ok: bare.length === 0, sentence, ...about(bare) }];
}

/** Of the departments that speak anywhere on the map: who has no note in a stage that changed. */
function voices(map: MapModel, stages: readonly Stage[], { departments }: ReviewFacts): ReviewCheck[] {
  const spoken = selectVoices(map);
  const speakers = departments.filter(({ id }) => spoken.some((stage) => stage.has(id)));
  if (speakers.length === 0) return [];
  return stages.map((stage): ReviewCheck => {
    const here = spoken[map.stages.indexOf(stage)];
    const silent = speakers.filter(({ id }) => !here?.has(id)).map(({ name }) => name);
    const sentence = silent.length === 0 ? `${listed(speakers.map(({ name }) => name))} ${speakers.length === 1 ? "has" : "have all"} spoken in ${stage.title}`
      : `${listed(silent)} ${silent.length === 1 ? "has" : "have"} no note in ${stage.title}`;
    return { kind: "voices", ok: silent.length === 0, sentence, changeIds: [], stepId: stage.steps[0]?.id ?? null, cardId: null };
  });
}

function metricNumbers(map: MapModel, stages: readonly Stage[], { metrics }: ReviewFacts, about: About): ReviewCheck[] {
  const cards = stages.flatMap(({ steps }) => steps).flatMap(({ id }) => map.lanes.flatMap((lane) => map.cells.get(cellKey(id, lane.id)) ?? []))
    .flatMap((id) => map.cards.get(id) ?? []).filter(({ type }) => type === "metric");
  if (cards.length === 0) return [];
  const bare = cards.flatMap((card) => {
    const metric = metrics.find(({ id, fileId }) => card.metricId !== undefined && (id === card.metricId || fileId === card.metricId));
    const lacks = [...(metric?.baseline ? [] : ["baseline"]), ...(metric?.target ? [] : ["target"])];
    return lacks.length === 0 ? [] : [{ card, name: metric?.name ?? (card.text.trim() || "A metric"), lacks }];
  });
  const [first] = bare;
  const sentence = first === undefined ? "Every metric of the changed stages has a baseline and a target"
    : bare.length === 1 ? `${first.name} has no ${first.lacks.join(" and no ")}` : `${bare.length} metrics lack a baseline or a target`;
  return [{ kind: "metric-numbers", ok: bare.length === 0, sentence, ...about(bare.map(({ card }) => card)) }];
}

function measured(map: MapModel, facts: ReviewFacts): ReviewCheck[] {
  if (Object.keys(facts.measured).length === 0) return [];
  const off = selectDiscussions(map, facts.measured).filter(({ kind }) => kind === "measured");
  const sentence = off.length === 0 ? "Team and survey agree within 0.5 in every step"
    : `Team and survey differ by more than 0.5 in ${off.length === 1 ? "one step" : `${off.length} steps`}`;
  return [{ kind: "measured", ok: off.length === 0, sentence, ...NOWHERE, stepId: off[0]?.stepId ?? null }];
}

function assumptions({ changes }: MapDiff, about: About): ReviewCheck[] {
  const added = changes.flatMap((change) => (isAdded(change) && change.part === "card" && change.after ? [change.after] : []));
  if (added.length === 0) return [];
  const assumed = added.filter(({ confidence }) => confidence === "assumption");
  const sentence = assumed.length === 0 ? "None of the added cards is marked as an assumption"
    : `${assumed.length} of ${counted(added.length, "added card")} ${assumed.length === 1 ? "is an assumption" : "are assumptions"}`;
  return [{ kind: "assumptions", ok: assumed.length === 0, sentence, ...about(assumed) }];
}
const isAdded = ({ kind }: Pick<CardChange, "kind">): boolean => kind === "added" || kind === "split";

function waits(map: MapModel): ReviewCheck[] {
  const all = map.edges.filter(({ kind }) => kind === "wait");
  if (all.length === 0) return [];
  const unowned = selectUnownedWaits(map);
  const [first] = unowned;
  const titles = new Map(stepsOf(map).map(({ id, title }) => [id, title]));
  const sentence = first === undefined ? "Every wait between steps has an owner"
    : unowned.length === 1 ? `Nobody owns the wait from ${titles.get(first.fromStepId) ?? "a step"} to ${titles.get(first.toStepId) ?? "a step"}`
      : `${unowned.length} waits between steps have no owner`;
  return [{ kind: "waits", ok: unowned.length === 0, sentence, ...NOWHERE, stepId: first?.fromStepId ?? null }];
}
