/** A document as one `maps[]` element of the open format, in its key order. */
import type * as Y from "yjs";
import { cellKey } from "../model";
import type { Card, Edge, EmotionPoint, Lane, MapModel, MicroMoment, Stage, Step, Thing } from "../model";
import { readFileIds, readOrigin } from "../doc";
import type { MapRoot } from "../doc";
import { read } from "../read";
import { selectListedMoments } from "../selectors/listed-moments";
import { compact, extensionsOf } from "../stored-values";
import { inCellOrder, inFileOrder } from "./file-order";
import type { FileCard, FileEdge, FileEmotion, FileLane, FileMap, FileMicroMoment, FileStage, FileStep } from "./file-types";

export interface ExportMapOptions {
  /** The map's own words, which are not in the document. */
  readonly head: Pick<FileMap, "id" | "state" | "title">;
  /** The ids of the file a thing was imported from, where it has one; false: the ids of the document. */
  readonly fileIds: boolean;
  /** Who wrote a card; see `resolveAuthor`. */
  readonly authorOf: (card: Card) => string | undefined;
}

/**
 * References to things that are not in this document (a future's `derivedFromId`, links to cards of another map) and
 * the ids of departments and people are left as they are: `exportJourney` translates them.
 */
export function exportMap(doc: Y.Doc, { head, fileIds, authorOf }: ExportMapOptions): FileMap {
  const model = read(doc);
  const ids = fileIds ? readFileIds(doc) : new Map<string, string>();
  const id = (modelId: string): string => ids.get(modelId) ?? modelId;
  const things: Translate = { id, head: (thing) => compact({ id: id(thing.id), derivedFromId: thing.derivedFromId }) };
  const listed = <T extends Thing>(root: MapRoot, key: (thing: T) => string) => (thing: T) =>
    ({ id: thing.id, imported: thing.fileId !== undefined, origin: readOrigin(doc, root, key(thing)), thing });
  const cards = inFileOrder(cardsOf(model).map(listed("cards", (card) => card.id))).map(({ thing }) => thing);
  const points = inFileOrder(pointsOf(model).map(listed("emotions", (point) => point.key)).map((item) => ({ ...item, group: item.thing.stepId })));
  const edges = inFileOrder(model.edges.map(listed("edges", (edge) => edge.id)));
  const cellOf = ({ place }: Card): string => cellKey(place.stepId, place.laneId);
  return {
    id: head.id, state: head.state, title: head.title,
    lanes: model.lanes.map((lane) => fileLane(lane, things)),
    stages: model.stages.map((stage) => fileStage(stage, model, things)),
    cards: inCellOrder(cards, cellOf, model.cells).map((card) => fileCard(card, authorOf(card), things)),
    ...(points.length > 0 ? { emotions: points.map(({ thing }) => fileEmotion(thing, things)) } : {}),
    ...(edges.length > 0 ? { edges: edges.map(({ thing }) => fileEdge(thing, things)) } : {}),
  };
}

interface Translate {
  readonly id: (modelId: string) => string;
  readonly head: (thing: Thing) => { id: string; derivedFromId?: string };
}

/** By lane, step and place in the cell; then the cards whose cell is gone: they are not on the board, but not lost. */
function cardsOf(model: MapModel): Card[] {
  const steps = model.stages.flatMap((stage) => stage.steps);
  const onBoard = model.lanes.flatMap((lane) => steps.flatMap((step) =>
    (model.cells.get(cellKey(step.id, lane.id)) ?? []).flatMap((id) => model.cards.get(id) ?? [])));
  const cellGone = model.recovered.flatMap(({ card, reason }) => (reason === "deleted" ? [] : [card]));
  return [...onBoard, ...cellGone];
}
/** By step: the team's point, then the departments', the same on every machine. */
function pointsOf(model: MapModel): EmotionPoint[] {
  const steps = model.stages.flatMap((stage) => stage.steps);
  const points = [...model.emotions.values()];
  return steps.flatMap((step) => points.filter((point) => point.stepId === step.id)
    .sort((a, b) => Number(b.source === "team") - Number(a.source === "team") || (a.key < b.key ? -1 : 1)));
}

function fileLane(lane: Lane, things: Translate): FileLane {
  return compact({
    ...things.head(lane), type: lane.type === "custom" ? lane.originalType ?? lane.type : lane.type, title: lane.title,
    subtitle: lane.subtitle, hidden: lane.hidden || undefined, collapsed: lane.collapsed || undefined,
    ...extensionsOf(lane.extra),
  });
}
const fileStage = (stage: Stage, model: MapModel, things: Translate): FileStage => compact({
  ...things.head(stage), title: stage.title, goal: stage.goal, steps: stage.steps.map((step) => fileStep(step, model, things)),
  ...extensionsOf(stage.extra),
});
function fileStep(step: Step, model: MapModel, things: Translate): FileStep {
  const moments = [...selectListedMoments(model, step).map(({ id, title, ...extra }) => ({ id, title, ...extensionsOf(extra) })), ...(model.microMoments.get(step.id) ?? []).map((moment) => fileMicroMoment(moment, things))];
  return compact({
    ...things.head(step), title: step.title, momentOfTruth: step.momentOfTruth, microMoments: moments.length > 0 ? moments : undefined,
    ...extensionsOf(step.extra),
  });
}
const fileMicroMoment = (moment: MicroMoment, things: Translate): FileMicroMoment => compact({
  ...things.head(moment), title: moment.text, channel: moment.channel, ...extensionsOf(moment.extra),
});
function fileCard(card: Card, authorId: string | undefined, things: Translate): FileCard {
  const { stepId, laneId } = card.place;
  return compact({
    ...things.head(card), laneId: cellId(things.id(laneId)), stepId: cellId(things.id(stepId)), type: fileType(card),
    text: card.text, detail: card.detail, departmentId: card.departmentId, authorId, ownerId: card.ownerId,
    createdAt: toSeconds(card.createdAt), updatedAt: toSeconds(card.updatedAt), confidence: card.confidence,
    severity: card.severity, answered: card.answered || undefined,
    splitFromId: card.splitFromId && things.id(card.splitFromId), mergedFromIds: card.mergedFromIds?.map(things.id),
    tags: card.tags?.slice(), channels: card.channels?.slice(), touchpoint: card.touchpoint, momentOfTruth: card.momentOfTruth,
    metricId: card.metricId, votes: card.votes, evidenceIds: card.evidenceIds?.slice(), assumptions: card.assumptions?.slice(),
    links: card.links?.map((link) => ({ ...link, cardId: things.id(link.cardId) })), ...extensionsOf(card.extra),
  });
}
/** A card whose place could not be read points nowhere, which readers show as recovered. */
const cellId = (id: string): string => (id === "" ? "00000000-0000-0000-0000-000000000000" : id);
/** The format wants to know the channel of a touchpoint and the code of a moment; until somebody says, it is a note. */
function fileType(card: Card): string {
  if (card.type === "touchpoint" && !card.touchpoint) return "note";
  if (card.type === "moment-of-truth" && !card.momentOfTruth) return "note";
  return card.type === "note" ? card.originalType ?? card.type : card.type;
}
const toSeconds = (time: string | undefined): string | undefined => time?.replace(/\.\d+Z$/, "Z");

const fileEmotion = (point: EmotionPoint, things: Translate): FileEmotion => compact({
  ...things.head(point), stepId: things.id(point.stepId), source: point.source, departmentId: point.departmentId,
  value: point.value, intended: point.intended || undefined, ...extensionsOf(point.extra),
});
const fileEdge = (edge: Edge, things: Translate): FileEdge => compact({
  ...things.head(edge), kind: edge.kind, fromStepId: things.id(edge.fromStepId), toStepId: things.id(edge.toStepId),
  label: edge.label, departmentId: edge.departmentId, ...extensionsOf(edge.extra),
});
