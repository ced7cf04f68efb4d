/**
 * A future from a map, as commands for a new document: new ids inside, everything remembers what it came from. Notes
 * keep their authors and dates. The team's feelings become what is wished for; what the departments say they see
 * today stays on the map it was said about, and so do deleted and recovered notes.
 */
import { teamEmotionKey } from "./model";
import type { Card, MapModel, Thing } from "./model";
import { idFromText } from "./ids";
import { selectListedMoments } from "./selectors/listed-moments";
import { compact } from "./stored-values";
import type { Command } from "./commands/schema";

export interface CopyOptions {
  /** Lower-case UUIDs. */
  readonly newId: () => string;
  /** Who is shown as the author of a card; see `resolveAuthor`. */
  readonly authorOf: (card: Card) => string | undefined;
}

export function copyMapCommands(source: MapModel, { newId, authorOf }: CopyOptions): Command[] {
  const steps = source.stages.flatMap((stage) => stage.steps);
  const cards = source.lanes.flatMap((lane) => steps.flatMap((step) =>
    (source.cells.get(`${step.id}|${lane.id}`) ?? []).flatMap((id) => source.cards.get(id) ?? [])));
  const moments = steps.flatMap((step) => source.microMoments.get(step.id) ?? []);
  const ids = new Map([...source.lanes, ...source.stages, ...steps, ...moments, ...cards, ...source.edges].map(({ id }) => [id, newId()]));
  const copied = (id: string): string => ids.get(id) ?? id;
  const from = (thing: Thing): { derivedFromId: string; extra?: Record<string, unknown> } =>
    compact({ derivedFromId: thing.id, extra: thing.extra && { ...thing.extra } });

  const lanes = source.lanes.map((lane): Command => ({
    type: "addLane", id: copied(lane.id), laneType: lane.type, originalType: lane.originalType, title: lane.title,
    subtitle: lane.subtitle, hidden: lane.hidden, collapsed: lane.collapsed, ...from(lane),
  }));
  const columns = source.stages.flatMap((stage): Command[] => [
    { type: "addStage", id: copied(stage.id), title: stage.title, goal: stage.goal, ...from(stage) },
    ...stage.steps.map((step): Command => ({
      type: "addStep", id: copied(step.id), stageId: copied(stage.id), title: step.title, momentOfTruth: step.momentOfTruth,
      ...from(step),
    })),
  ]);
  const feelings = steps.flatMap((step): Command[] => {
    const point = source.emotions.get(teamEmotionKey(step.id));
    if (!point) return [];
    const stepId = copied(step.id);
    const id = idFromText(teamEmotionKey(stepId));
    return [{ type: "setEmotion", id, stepId, value: point.value, intended: true, ...from(point) }];
  });
  const edges = source.edges.map((edge): Command => ({
    type: "addEdge", id: copied(edge.id), kind: edge.kind, fromStepId: copied(edge.fromStepId), toStepId: copied(edge.toStepId),
    label: edge.label, departmentId: edge.departmentId, ...from(edge),
  }));
  const wishes = [
    ...steps.flatMap((step) => selectListedMoments(source, step).map((listed): Command =>
      ({ type: "addMicroMoment", id: newId(), stepId: copied(step.id), text: listed.title, derivedFromId: listed.id }))),
    ...moments.map((moment): Command => ({
      type: "addMicroMoment", id: copied(moment.id), stepId: copied(moment.stepId), text: moment.text, channel: moment.channel, ...from(moment),
    })),
  ];
  const notes = cards.map((card) => copyCard(card, copied, authorOf(card), from(card)));
  return [...lanes, ...columns, ...wishes, ...notes, ...feelings, ...edges];
}

function copyCard(card: Card, copied: (id: string) => string, authorId: string | undefined, provenance: object): Command {
  const {
    id, place, type, clientId: _client, fileId: _file, extra: _extra, derivedFromId: _from, links, splitFromId, mergedFromIds,
    ...kept
  } = card;
  return compact({
    ...kept, type: "addCard", id: copied(id), cardType: type, stepId: copied(place.stepId), laneId: copied(place.laneId),
    authorId, splitFromId: splitFromId && copied(splitFromId), mergedFromIds: mergedFromIds?.map(copied),
    tags: kept.tags?.slice(), channels: kept.channels?.slice(), evidenceIds: kept.evidenceIds?.slice(),
    assumptions: kept.assumptions?.slice(),
    votes: kept.votes && { ...kept.votes, byDepartment: kept.votes.byDepartment?.slice() },
    links: links?.map((link) => ({ ...link, cardId: copied(link.cardId) })), ...provenance,
  });
}
