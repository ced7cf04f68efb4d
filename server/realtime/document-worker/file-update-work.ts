/** What a newer file would change of a journey that is here: map by map, as one update each. */
import { randomUUID } from "node:crypto";
import * as Y from "yjs";
import { applyCommands } from "../../../lib/journey/commands/apply";
import { readFileIds, readKeys } from "../../../lib/journey/doc";
import { fileCommands, type FileCommands } from "../../../lib/journey/diff/apply/file-commands";
import { sayStays } from "../../../lib/journey/diff/apply/say-stays";
import { countChanges } from "../../../lib/journey/diff/count-changes";
import { diffMaps } from "../../../lib/journey/diff/diff-maps";
import { metricChanges } from "../../../lib/journey/diff/metric-changes";
import { createNames } from "../../../lib/journey/diff/name-directory";
import { tellDiff } from "../../../lib/journey/diff/tell-diff";
import type { MapDiff } from "../../../lib/journey/diff/types";
import { factsOfFile } from "../../../lib/journey/export/file-facts";
import type { JourneyFile } from "../../../lib/journey/export/file-types";
import { importJourney } from "../../../lib/journey/export/import-journey";
import type { ImportedMap } from "../../../lib/journey/export/import-types";
import { newestHeadline } from "../../../lib/journey/export/newest-headline";
import { parseJourneyFile } from "../../../lib/journey/export/parse-journey-file";
import { read } from "../../../lib/journey/read";
import type { MapToUpdate, MapUpdate } from "../../../lib/runtime/ports";
import type { CallInput, CallOutput, MapSource, OwnerEntries } from "./calls";
import { withFrozen } from "./frozen";
import { broughtVersion, wordsOfImported } from "./import-work";
import { authorOf } from "./map-work";
import { freeze } from "./version-work";

type Input = CallInput<"planFileUpdate">;

export function planFileUpdate(input: Input): CallOutput<"planFileUpdate"> {
  const parsed = parseJourneyFile(input.file);
  if (!parsed.ok) return parsed;
  const docs = new Map(input.sources.map(({ source }) => [source.mapId, docOf(source)]));
  try {
    const known = {
      ...input.known, things: fileIdsOf([...docs.values()]),
      maps: input.maps.map(({ id, fileId, words }) => ({ id, state: words.state, ...(fileId !== undefined && { fileId }) })),
    };
    const journey = importJourney(parsed.file, { ...input, known, newId: randomUUID });
    const facts = factsOfFile(journey, input, input.facts);
    const here = new Map(input.maps.map((map) => [map.id, map]));
    const maps = journey.maps.flatMap((map) => {
      const [mine, doc] = [here.get(map.id), docs.get(map.id)];
      const owners = input.sources.find(({ source }) => source.mapId === map.id);
      return mine && doc && owners ? [planMap(mine, map, doc, { ...owners, input, facts, file: parsed.file, people: journey.carried.personIds ?? {} })] : [];
    });
    return {
      ok: true, report: parsed.report,
      plan: {
        journey, maps, facts, absent: input.maps.flatMap(({ id }) => (journey.maps.some((map) => map.id === id) ? [] : [id])),
        metrics: metricChanges(input.facts.metrics, facts.metrics, { before: NOTHING, after: NOTHING }),
        versions: journey.maps.filter(({ id }) => !here.has(id)).flatMap((map) => broughtVersion(parsed.file, journey, map, facts, input) ?? []),
      },
    };
  } finally {
    for (const doc of docs.values()) doc.destroy();
  }
}
const NOTHING = read(new Y.Doc());

interface About {
  readonly input: Input;
  readonly source: MapSource;
  readonly owners: OwnerEntries;
  readonly facts: Input["facts"];
  readonly file: JourneyFile;
  readonly people: Readonly<Record<string, string>>;
}

function planMap(map: MapToUpdate, brought: ImportedMap, doc: Y.Doc, about: About): MapUpdate {
  const { input, source, owners, facts, file, people } = about;
  const headline = newestHeadline(file, brought.fileId, people);
  const frozenBefore = freeze(doc, { source, owners, previous: map.last?.frozen ?? originOf(map), words: map.words, facts: input.facts });
  const before = read(doc);
  const told = withFrozen({ bytes: brought.update }, (next) => {
    const target = read(next);
    const { cards } = target;
    const author = (id: string) => cards.get(id)?.authorId;
    const base = map.last && namesVersion(file, map.last.ids) ? map.last.frozen : originOf(map);
    return fileCommands(doc, base && withFrozen(base, read), target, by(input), author);
  });
  const update = apply(doc, told, map.clientId, input);
  const after = read(doc);
  const diff = diffMaps(before, after);
  const metrics = metricChanges(input.facts.metrics, facts.metrics, diff);
  const isNew = headline !== null && !(map.last?.ids.includes(headline.id) ?? false) && headline.number > (map.last?.number ?? 0);
  const previous = map.last ? { versionId: "before", bytes: frozenBefore.bytes, content: frozenBefore.content } : null;
  const owner = [...owners, [map.clientId, { userId: input.userId, server: true }] as const];
  const words = { ...wordsOfImported(brought), id: map.id };
  const frozen = isNew ? freeze(doc, { source, owners: owner, previous, words, facts }) : null;
  return {
    mapId: map.id, changes: countChanges(diff, metrics), told: tellDiff(diff, createNames(facts), metrics), stays: sayStays(told.stays, before),
    before: frozenBefore, sameAsLast: map.last !== null && isSame(frozenBefore.changes), update: diff.changes.length > 0 || update.changed ? update.bytes : null,
    version: frozen && headline && { mapId: map.id, headline, frozen: { ...frozen, contributorIds: writersOf(diff, headline.authorId ?? input.userId, authorOf(owner)) } },
    origin: brought.update,
  };
}

const by = ({ now, userId }: Input) => ({ now, userId, newId: randomUUID });
const originOf = ({ id, origin }: MapToUpdate) => origin && { versionId: `origin of ${id}`, bytes: origin };
const isSame = ({ added, changed, removed }: MapUpdate["changes"]): boolean => added + changed + removed === 0;
const namesVersion = ({ versions = [] }: JourneyFile, ids: readonly string[]): boolean =>
  versions.some((version) => typeof version === "object" && version !== null && "id" in version && ids.some((id) => id === version.id));

/** The author first, then whoever wrote a card that is new or changed. */
function writersOf({ changes }: MapDiff, author: string, authorOfCard: ReturnType<typeof authorOf>): string[] {
  const cards = changes.flatMap((change) => (change.part === "card" && change.after ? [change.after] : []));
  return [...new Set([author, ...cards.flatMap((card) => authorOfCard(card) ?? [])])];
}

function apply(doc: Y.Doc, { commands }: FileCommands, clientId: number, input: Input): { readonly bytes: Uint8Array; readonly changed: boolean } {
  const before = Y.encodeStateVector(doc);
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array) => void updates.push(update);
  doc.clientID = clientId;
  doc.on("update", collect);
  applyCommands(doc, commands, by(input));
  doc.off("update", collect);
  const [only] = updates;
  return { bytes: updates.length === 1 && only ? only : Y.encodeStateAsUpdate(doc, before), changed: updates.length > 0 };
}

function docOf({ snapshot, rows }: MapSource): Y.Doc {
  const doc = new Y.Doc();
  if (snapshot) Y.applyUpdate(doc, snapshot);
  for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
  return doc;
}

/** The ids the things of these maps have in a file → ours: a file's own, and ours where something was made here. */
function fileIdsOf(docs: readonly Y.Doc[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const doc of docs) {
    for (const root of ["stages", "steps", "lanes", "cards", "microMoments", "edges"] as const) for (const id of readKeys(doc, root)) ids.set(id, id);
    for (const [id, fileId] of readFileIds(doc)) ids.set(fileId, id);
  }
  return ids;
}
