/** Writes a whole journey as a file of the open format: with its own ids, or those of the file it was imported from. */
import { compact, extensionsOf, isPlain } from "../stored-values";
import type { FileCard, FileEmotion, FileMap, JourneyFile } from "./file-types";
import type { ChangeCounts } from "../diff/count-changes";
import { exportComments } from "./export-comments";
import { exportPlan } from "./export-plan";
import type { ActionWithIds, CarriedJourney, CommentWithIds, GapWithIds, MetricWithIds } from "./import-types";
import { WorkspaceNames } from "./file-workspace";
import type { OurWorkspace } from "./file-workspace";
import { journeyFileSchema } from "./journey-file-schema";
import { inKeyOrder } from "./key-order";

export interface MapToExport {
  readonly id: string;
  readonly fileId?: string;
  readonly state: FileMap["state"];
  readonly title: string;
  readonly hypothesis?: string;
  readonly status?: string;
  /** `mapId` is the id in this installation. */
  readonly derivedFrom?: { readonly mapId: string; readonly version?: number };
  readonly carried: Readonly<Record<string, unknown>>;
  /** `exportMap` with the document's own ids, and the same with file ids: together they translate between maps. */
  readonly ownIds: FileMap;
  readonly fileIds: FileMap;
}
export interface JourneyToExport {
  readonly id: string;
  readonly fileId?: string;
  readonly title: string;
  readonly scenario?: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly scope: Readonly<Record<string, unknown>>;
  readonly carried: CarriedJourney;
  readonly maps: readonly MapToExport[];
  readonly metrics: readonly MetricWithIds[];
  readonly gaps: readonly GapWithIds[];
  readonly actions: readonly ActionWithIds[];
  readonly comments: readonly CommentWithIds[];
  /** Made here; those the file came with are carried. */
  readonly versions: readonly VersionToExport[];
  readonly workspace: OurWorkspace;
  /** ISO time in UTC. */
  readonly exportedAt: string;
  /** Name and version of the program. */
  readonly generator: string;
}

/** Its headline: the content of a version is a file of its own. Ids are those of this installation. */
export interface VersionToExport {
  readonly id: string;
  /** The headline that came with it in a file. */
  readonly fileId?: string;
  readonly mapId: string;
  readonly number: number;
  readonly title?: string;
  readonly authorId?: string;
  /** ISO time in UTC. */
  readonly createdAt: string;
  /** How far it was approved. */
  readonly status: string;
  readonly changes: ChangeCounts;
}

export function exportJourney(journey: JourneyToExport): JourneyFile {
  const { carried } = journey;
  const rest = carried.rest ?? {};
  const names = new WorkspaceNames(carried, journey.workspace);
  const ids = idsAcrossMaps(journey.maps);
  const mapIds = new Map(journey.maps.map((map) => [map.id, map.fileId ?? map.id]));
  const metricIds = toFileIds(journey.metrics);
  const thing = referenceReader(ids);
  const maps = journey.maps.map((map) => exportedMap(map, { names, thing, mapIds, metricIds }));
  const plan = exportPlan(journey.gaps, journey.actions, { names, thing, mapIds, metricIds });
  const comments = exportComments(journey.comments, { names, thing, mapIds, versionId: versionFinder(rest.versions, journey.versions, mapIds), time: toSeconds });
  const { journey: journeyExtensions, scope: scopeExtensions, ...entities } = rest;
  const scope = compact({ ...journey.scope, ...extensionsOf(scopeExtensions) });
  const file = {
    format: "throughline/journey", version: 1,
    exportedAt: toSeconds(journey.exportedAt), generator: journey.generator,
    ...entities,
    ...(journey.metrics.length > 0 && {
      metrics: journey.metrics.map(({ id, fileId, metric }) => ({ ...metric, id: fileId ?? id })),
    }),
    ...plan,
    ...(comments.length > 0 && { comments: [...listOf(entities["comments"]), ...comments] }),
    ...(journey.versions.length > 0 && { versions: versionsOf(journey.versions, entities["versions"], names, mapIds) }),
    workspace: names.toFile(),
    journey: compact({
      id: journey.fileId ?? journey.id, title: journey.title, personaId: carried.personaId,
      scenario: journey.scenario || undefined, description: journey.description || undefined,
      tags: journey.tags.length > 0 ? [...journey.tags] : undefined,
      scope: Object.keys(scope).length > 0 ? scope : undefined, ...extensionsOf(journeyExtensions),
    }),
    maps,
  };
  return inKeyOrder(journeyFileSchema, file) as JourneyFile;
}

/** What a file told of stays where it stood, under the number and name it has here; the others follow. */
function versionsOf(ours: readonly VersionToExport[], carried: unknown, names: WorkspaceNames, mapIds: ReadonlyMap<string, string>): unknown[] {
  const told = listOf(carried).filter(isPlain);
  const byFileId = new Map(ours.flatMap((version) => (version.fileId === undefined ? [] : [[version.fileId, version]])));
  const ids = new Set(told.map(({ id }) => id));
  return [
    ...told.map((headline) => {
      const version = byFileId.get(String(headline["id"]));
      return version ? compact({ ...headline, number: version.number, title: version.title, status: headline["status"] === undefined && version.status === "checkpoint" ? undefined : version.status }) : headline;
    }),
    ...ours.filter(({ fileId }) => fileId === undefined || !ids.has(fileId)).map(({ fileId: _fileId, ...version }) => compact({
      ...version, mapId: mapIds.get(version.mapId), authorId: names.person(version.authorId), createdAt: toSeconds(version.createdAt),
    })),
  ];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Ours by their row, those of the file by what it says. */
function versionFinder(
  carried: unknown, ours: readonly VersionToExport[], mapIds: ReadonlyMap<string, string>,
): (mapId: string, number: number) => string | undefined {
  const key = (mapId: unknown, number: unknown): string => `${String(mapId)} ${String(number)}`;
  const ids = new Map(ours.map(({ id, fileId, mapId, number }) => [key(mapIds.get(mapId), number), fileId ?? id]));
  for (const version of listOf(carried)) {
    if (isPlain(version) && typeof version.id === "string") ids.set(key(version.mapId, version.number), version.id);
  }
  return (mapId, number) => ids.get(key(mapId, number));
}

const toSeconds = (time: string): string => time.replace(/\.\d+Z$/, "Z");

/** UTF-8, two-space indent, final newline. */
export const printJourneyFile = (file: JourneyFile): string => `${JSON.stringify(file, null, 2)}\n`;

/** Document id → file id of everything in any of the maps. Both exports list the same things in the same order. */
function idsAcrossMaps(maps: readonly MapToExport[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const pair = (own: readonly { id: string }[] = [], file: readonly { id: string }[] = []): void => {
    own.forEach(({ id }, index) => { ids.set(id, file[index]?.id ?? id); });
  };
  for (const { ownIds, fileIds } of maps) {
    pair(ownIds.lanes, fileIds.lanes);
    pair(ownIds.stages, fileIds.stages);
    pair(ownIds.stages.flatMap(({ steps }) => steps), fileIds.stages.flatMap(({ steps }) => steps));
    pair(microMomentsOf(ownIds), microMomentsOf(fileIds));
    pair(ownIds.cards, fileIds.cards);
    pair(ownIds.emotions, fileIds.emotions);
    pair(ownIds.edges, fileIds.edges);
  }
  return ids;
}

const microMomentsOf = (map: FileMap) => map.stages.flatMap(({ steps }) => steps.flatMap(({ microMoments = [] }) => microMoments));

/** Cards that came in before metrics had records name them by the file's ids already. */
const toFileIds = (metrics: readonly MetricWithIds[]): ReadonlyMap<string, string> =>
  new Map(metrics.flatMap(({ id, fileId }) => (fileId === undefined ? [[id, id]] as const : [[id, fileId], [fileId, fileId]] as const)));

interface Translation {
  readonly names: WorkspaceNames;
  readonly thing: (id: string | undefined) => string | undefined;
  readonly mapIds: ReadonlyMap<string, string>;
  readonly metricIds: ReadonlyMap<string, string>;
}

/** Undefined for what is in none of the file's maps: the reference is left out. */
function referenceReader(ids: ReadonlyMap<string, string>): (id: string | undefined) => string | undefined {
  const inFile = new Set(ids.values());
  return (id) => (id === undefined ? undefined : ids.get(id) ?? (inFile.has(id) ? id : undefined));
}

function exportedMap(map: MapToExport, { names, thing: reference, mapIds, metricIds }: Translation): FileMap {
  const content = map.fileIds;
  names.useChannels(content);
  const origin = <T extends { derivedFromId?: string }>(thing: T): T =>
    compact({ ...thing, derivedFromId: reference(thing.derivedFromId) });
  const owned = <T extends { departmentId?: string }>(thing: T): T =>
    compact({ ...thing, departmentId: names.department(thing.departmentId) });
  const derivedFrom = map.derivedFrom && mapIds.get(map.derivedFrom.mapId);
  const { emotions: _emotions, measuredAfter: _after, derivedFrom: originExtensions, ...extensions } = map.carried;
  const points = (content.emotions ?? []).map((point) => owned(origin(point)))
    .filter((point) => point.source !== "department" || point.departmentId !== undefined);
  const emotions = withMeasured(points, map.carried, new Set(content.stages.flatMap(({ steps }) => steps.map(({ id }) => id))));
  return compact({
    id: map.fileId ?? map.id, state: map.state, title: map.title, hypothesis: map.hypothesis || undefined,
    status: map.status || undefined,
    derivedFrom: derivedFrom === undefined ? undefined
      : compact({ mapId: derivedFrom, version: map.derivedFrom?.version, ...extensionsOf(originExtensions) }),
    lanes: content.lanes.map(origin),
    stages: content.stages.map((stage) => origin({
      ...stage, steps: stage.steps.map((step) => origin(compact({ ...step, microMoments: step.microMoments?.map(origin) }))),
    })),
    cards: content.cards.map((card) => exportedCard(owned(origin({ ...card, metricId: card.metricId && metricIds.get(card.metricId) })), names, reference)),
    emotions: emotions.length > 0 ? emotions : undefined,
    edges: content.edges?.length ? content.edges.map((edge) => owned(origin(edge))) : undefined,
    ...extensionsOf(extensions),
  });
}

function exportedCard(
  card: FileCard, names: WorkspaceNames, reference: (id: string | undefined) => string | undefined,
): FileCard {
  const kept = (list: readonly (string | undefined)[] | undefined): string[] | undefined => {
    const known = list?.flatMap((id) => reference(id) ?? []);
    return known?.length ? known : undefined;
  };
  const links = card.links?.flatMap((link) => {
    const cardId = reference(link.cardId);
    return cardId === undefined ? [] : [{ ...link, cardId }];
  });
  const byDepartment = card.votes?.byDepartment?.flatMap((votes) => {
    const departmentId = names.department(votes.departmentId);
    return departmentId === undefined ? [] : [{ ...votes, departmentId }];
  });
  return compact({
    ...card, authorId: names.person(card.authorId), ownerId: names.person(card.ownerId),
    splitFromId: reference(card.splitFromId), mergedFromIds: kept(card.mergedFromIds),
    votes: card.votes && compact({ ...card.votes, byDepartment }), links: links?.length ? links : undefined,
  });
}

/** Measured points go back behind the point they stood behind, or to the end of their step. */
function withMeasured(
  points: readonly FileEmotion[], carried: Readonly<Record<string, unknown>>, steps: ReadonlySet<string>,
): FileEmotion[] {
  const measured = Array.isArray(carried.emotions) ? carried.emotions.filter(isMeasured) : [];
  const after: readonly unknown[] = Array.isArray(carried.measuredAfter) ? carried.measuredAfter : [];
  const all = [...points];
  measured.forEach((point, index) => {
    if (!steps.has(point.stepId)) return;
    const before = after[index];
    const found = before === null ? -1 : all.findIndex(({ id }) => id === before);
    const place = before === null || found >= 0 ? found : all.findLastIndex(({ stepId }) => stepId === point.stepId);
    if (before !== null && place < 0) all.push(point);
    else all.splice(place + 1, 0, point);
  });
  return all;
}
const isMeasured = (value: unknown): value is FileEmotion =>
  isPlain(value) && value.source === "measured" && typeof value.value === "number"
  && typeof value.id === "string" && typeof value.stepId === "string";
