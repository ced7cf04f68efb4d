/** One map of a file as commands: new ids inside, the file's ids remembered, references kept consistent. */
import { departmentEmotionKey, teamEmotionKey } from "../model";
import type { CardType, LaneType } from "../model";
import { idFromText } from "../ids";
import { compact, extensionsOf, readCardType, readExtra, readLaneType } from "../stored-values";
import type { Command } from "../commands/schema";
import type { FileCard, FileEmotion, FileMap } from "./file-types";

/** Translates the file's ids. What it does not know stays as it is. */
export interface FileIds {
  /** Stages, steps, lanes, cards, emotion points and edges of all maps. */
  readonly things: ReadonlyMap<string, string>;
  readonly departments: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, string>>;
  readonly metrics: ReadonlyMap<string, string>;
}

/** Gives every thing of the file's maps (and every cell that a card names and no map has) its known id, else a new one. */
export function newThingIds(
  maps: readonly FileMap[], departments: Readonly<Record<string, string>>, newId: () => string, known?: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const add = (fileId: string): void => { if (!ids.has(fileId)) ids.set(fileId, known?.get(fileId) ?? newId()); };
  for (const map of maps) {
    const steps = map.stages.flatMap((stage) => stage.steps);
    for (const { id } of [...map.lanes, ...map.stages, ...steps, ...steps.flatMap((step) => step.microMoments ?? []), ...(map.edges ?? [])]) add(id);
    for (const card of map.cards) { add(card.id); add(card.laneId); add(card.stepId); }
  }
  for (const map of maps) {
    for (const { id, stepId, source, departmentId } of map.emotions ?? []) {
      const step = ids.get(stepId) ?? stepId;
      if (source === "team") ids.set(id, idFromText(teamEmotionKey(step)));
      if (source === "department" && departmentId) {
        ids.set(id, idFromText(departmentEmotionKey(step, departments[departmentId] ?? departmentId)));
      }
    }
  }
  return ids;
}

interface Provenance { fileId: string; derivedFromId?: string; extra?: Record<string, unknown> }

export function importMapCommands(map: FileMap, ids: FileIds): Command[] {
  const missing = missingCells(map);
  const thing = (id: string): string => ids.things.get(id) ?? id;
  const maybe = (id: string | undefined): string | undefined => (id === undefined ? undefined : thing(id));
  const provenance = (item: { id: string; derivedFromId?: string }): Provenance =>
    compact({ fileId: item.id, derivedFromId: maybe(item.derivedFromId), extra: copyOf(readExtra(item)) });
  const stages = map.stages.flatMap((stage): Command[] => [
    { type: "addStage", id: thing(stage.id), title: stage.title, goal: stage.goal, ...provenance(stage) },
    ...stage.steps.flatMap((step): Command[] => [
      { type: "addStep", id: thing(step.id), stageId: thing(stage.id), title: step.title, momentOfTruth: step.momentOfTruth, ...provenance(step) },
      ...(step.microMoments ?? []).map((moment): Command => ({
        type: "addMicroMoment", id: thing(moment.id), stepId: thing(step.id), text: moment.title, channel: moment.channel, ...provenance(moment),
      })),
    ]),
  ]);
  const lanes = map.lanes.map((lane): Command => {
    const type: LaneType | undefined = readLaneType(lane.type);
    return {
      type: "addLane", id: thing(lane.id), laneType: type ?? "custom", originalType: type ? undefined : lane.type,
      title: lane.title, subtitle: lane.subtitle, hidden: lane.hidden, collapsed: lane.collapsed, ...provenance(lane),
    };
  });
  const edges = (map.edges ?? []).map((edge): Command => ({
    type: "addEdge", id: thing(edge.id), kind: edge.kind, fromStepId: thing(edge.fromStepId), toStepId: thing(edge.toStepId),
    label: edge.label, departmentId: department(edge.departmentId, ids), ...provenance(edge),
  }));
  return [
    ...lanes, ...stages, ...placeholders(missing, thing),
    ...map.cards.map((card) => addCard(card, ids, thing, provenance(card))),
    ...(map.emotions ?? []).flatMap((point) => setEmotion(point, ids, thing, provenance(point))),
    ...edges, ...removals(missing, thing),
  ];
}

const department = (id: string | undefined, ids: FileIds): string | undefined =>
  (id === undefined ? undefined : ids.departments[id] ?? id);
const person = (id: string | undefined, ids: FileIds): string | undefined =>
  (id === undefined ? undefined : ids.people[id] ?? id);
const copyOf = (extra: Readonly<Record<string, unknown>> | undefined): Record<string, unknown> | undefined =>
  extra && { ...extra };

function addCard(card: FileCard, ids: FileIds, thing: (id: string) => string, provenance: object): Command {
  const type: CardType | undefined = readCardType(card.type);
  const byDepartment = card.votes?.byDepartment?.map((votes) => ({
    ...votes, departmentId: ids.departments[votes.departmentId] ?? votes.departmentId,
  }));
  return compact({
    type: "addCard", id: thing(card.id), stepId: thing(card.stepId), laneId: thing(card.laneId), cardType: type ?? "note",
    originalType: type ? undefined : card.type, text: card.text, detail: card.detail,
    departmentId: department(card.departmentId, ids), authorId: person(card.authorId, ids), ownerId: person(card.ownerId, ids),
    createdAt: card.createdAt, updatedAt: card.updatedAt, confidence: card.confidence, severity: card.severity,
    answered: card.answered,
    splitFromId: card.splitFromId && thing(card.splitFromId), mergedFromIds: card.mergedFromIds?.map(thing),
    tags: card.tags && [...card.tags], channels: card.channels && [...card.channels],
    touchpoint: card.touchpoint, momentOfTruth: card.momentOfTruth, metricId: card.metricId && (ids.metrics.get(card.metricId) ?? card.metricId),
    votes: card.votes && compact({ ...extensionsOf(card.votes), total: card.votes.total, byDepartment }),
    evidenceIds: card.evidenceIds && [...card.evidenceIds], assumptions: card.assumptions && [...card.assumptions],
    links: card.links?.map((link) => ({ ...link, cardId: thing(link.cardId) })), ...provenance,
  });
}

function setEmotion(point: FileEmotion, ids: FileIds, thing: (id: string) => string, provenance: object): Command[] {
  if (point.source === "measured") return [];
  return [{
    type: "setEmotion", stepId: thing(point.stepId), value: point.value, intended: point.intended,
    departmentId: point.source === "department" ? department(point.departmentId, ids) : undefined, ...provenance,
  }];
}

/**
 * Cells that cards name and the map lacks. They are made and deleted again, so that their cards show as recovered and
 * an export names the same cells.
 */
interface Missing { readonly lanes: readonly string[]; readonly steps: readonly string[] }
function missingCells(map: FileMap): Missing {
  const lanes = new Set(map.lanes.map(({ id }) => id));
  const steps = new Set(map.stages.flatMap((stage) => stage.steps.map(({ id }) => id)));
  return {
    lanes: [...new Set(map.cards.map((card) => card.laneId))].filter((id) => !lanes.has(id)),
    steps: [...new Set(map.cards.map((card) => card.stepId))].filter((id) => !steps.has(id)),
  };
}
const lostStage = (fileId: string): string => idFromText(`stage of ${fileId}`);
const placeholders = ({ lanes, steps }: Missing, thing: (id: string) => string): Command[] => [
  ...lanes.map((id): Command => ({ type: "addLane", id: thing(id), laneType: "custom", title: "Missing lane", fileId: id })),
  ...steps.flatMap((id): Command[] => [
    { type: "addStage", id: lostStage(thing(id)), title: "Missing stage" },
    { type: "addStep", id: thing(id), stageId: lostStage(thing(id)), title: "Missing step", fileId: id },
  ]),
];
const removals = ({ lanes, steps }: Missing, thing: (id: string) => string): Command[] => [
  ...lanes.map((id): Command => ({ type: "deleteLane", id: thing(id) })),
  ...steps.map((id): Command => ({ type: "deleteStage", id: lostStage(thing(id)) })),
];
