/** Turns a checked file into a journey of this workspace: documents for its maps, and what is carried along as it is. */
import * as Y from "yjs";
import { applyCommands } from "../commands/apply";
import { compact, extensionsOf } from "../stored-values";
import type { FileEmotion, FileMap, JourneyFile } from "./file-types";
import { importComments } from "./import-comments";
import { importMapCommands, newThingIds } from "./import-map";
import type { FileIds } from "./import-map";
import { importPlan } from "./import-plan";
import type { ImportContext, ImportedJourney, ImportedMap, KnownJourney } from "./import-types";
import { matchNames } from "./match-names";

/** `newId` gives lower-case UUIDs. */
type Context = ImportContext & { readonly newId: () => string };

/** @param file checked by `parseJourneyFile` */
export function importJourney(file: JourneyFile, context: Context): ImportedJourney {
  const { known, newId } = context;
  const { departmentIds, personIds, newDepartments } = matchNames(file.workspace, context, newId, known);
  const metricId = idFinder(known?.metrics, newId);
  const metrics = (file.metrics ?? []).map((metric) => ({ id: metricId(metric.id), fileId: metric.id, metric }));
  const ids: FileIds = {
    things: newThingIds(file.maps, departmentIds, newId, known?.things), departments: departmentIds, people: personIds,
    metrics: new Map(metrics.map(({ id, fileId }) => [fileId, id])),
  };
  const mapIds = findMaps(file.maps, known, newId);
  const { journey } = file;
  return {
    fileId: journey.id, title: journey.title, scenario: journey.scenario, description: journey.description,
    tags: journey.tags ?? [],
    scope: Object.fromEntries(Object.entries(journey.scope ?? {}).flatMap(([key, value]) =>
      (key.startsWith("x-") || typeof value !== "string" ? [] : [[key, value]]))),
    carried: compact({
      workspace: file.workspace, personaId: journey.personaId, rest: restOf(file), departmentIds, personIds,
    }),
    metrics, newDepartments,
    ...importPlan(file, ids, mapIds, { gap: idFinder(known?.gaps, newId), action: idFinder(known?.actions, newId) }),
    comments: importComments(file, ids, mapIds, idFinder(known?.comments, newId)),
    maps: file.maps.map((map) => importMap(map, mapIds, ids, context)),
  };
}

/** Ours by the file's id, else a new one. */
function idFinder(known: readonly { readonly id: string; readonly fileId?: string }[] = [], newId: () => string): (fileId: string) => string {
  const ours = new Map(known.map(({ id, fileId }) => [fileId ?? id, id]));
  return (fileId) => ours.get(fileId) ?? newId();
}

/** A journey has one current map: the file's is ours, whatever its id. */
function findMaps(maps: readonly FileMap[], known: KnownJourney | undefined, newId: () => string): ReadonlyMap<string, string> {
  const find = idFinder(known?.maps, newId);
  const current = known?.maps.find(({ state }) => state === "current")?.id;
  return new Map(maps.map(({ id, state }) => [id, state === "current" && current !== undefined ? current : find(id)]));
}

function importMap(map: FileMap, mapIds: ReadonlyMap<string, string>, ids: FileIds, context: Context): ImportedMap {
  const doc = new Y.Doc();
  doc.clientID = context.clientId;
  applyCommands(doc, importMapCommands(map, ids), context);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  const from = map.derivedFrom && mapIds.get(map.derivedFrom.mapId);
  return compact({
    id: mapIds.get(map.id) ?? context.newId(), fileId: map.id, state: map.state, title: map.title,
    hypothesis: map.hypothesis, status: map.status,
    derivedFrom: from === undefined ? undefined : compact({ mapId: from, version: map.derivedFrom?.version }),
    carried: { ...carriedMeasurements(map.emotions ?? []), ...carriedOrigin(map), ...extensionsOf(map) },
    update,
  });
}

/** Measured points are computed and never stored in a document; `measuredAfter` tells where each stood in the file. */
function carriedMeasurements(points: readonly FileEmotion[]): { emotions?: FileEmotion[]; measuredAfter?: (string | null)[] } {
  const emotions: FileEmotion[] = [];
  const measuredAfter: (string | null)[] = [];
  points.forEach((point, index) => {
    if (point.source !== "measured") return;
    emotions.push(point);
    measuredAfter.push(points[index - 1]?.id ?? null);
  });
  return emotions.length > 0 ? { emotions, measuredAfter } : {};
}
function carriedOrigin(map: FileMap): { derivedFrom?: Record<string, unknown> } {
  const extensions = extensionsOf(map.derivedFrom);
  return Object.keys(extensions).length > 0 ? { derivedFrom: extensions } : {};
}

/** All of the file that no table or document holds yet, under the keys it has there. */
function restOf(file: JourneyFile): Readonly<Record<string, unknown>> {
  const { personas, evidence, gaps, actions, comments, versions } = file;
  const journey = extensionsOf(file.journey);
  const scope = extensionsOf(file.journey.scope);
  return compact({
    personas, evidence, gaps: ifEmpty(gaps), actions: ifEmpty(actions), comments: ifEmpty(comments), versions,
    journey: Object.keys(journey).length > 0 ? journey : undefined,
    scope: Object.keys(scope).length > 0 ? scope : undefined,
    ...extensionsOf(file),
  });
}
/** A list without entries makes no record; the file had one all the same. */
const ifEmpty = (list: readonly unknown[] | undefined): readonly unknown[] | undefined => (list?.length === 0 ? list : undefined);
