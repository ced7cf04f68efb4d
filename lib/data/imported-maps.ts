/** Maps and departments that a file brings, and the version each map is, as rows. */
import type { BroughtVersion } from "../runtime/ports";
import type { ImportedJourney, ImportedMap } from "../journey/export/import-types";
import type { Transaction } from "./database";
import { insertMaps } from "./new-map";
import { noteVersion } from "./new-version";
import { storableJson, storableText } from "./storable";
import { insertVersion, type Headline, type LastVersion, type NewVersion } from "./version-rows";

interface MapsToInsert {
  readonly workspaceId: string;
  readonly journeyId: string;
  readonly journey: ImportedJourney;
  /** Those of the journey that are new here. */
  readonly maps: readonly ImportedMap[];
  readonly versions: readonly BroughtVersion[];
  readonly firstPosition: number;
  readonly userId: string;
  readonly clientId: number;
}

/** In the order they are written: the current map first. */
export async function insertImportedMaps(
  tx: Transaction, { workspaceId, journeyId, journey, maps, versions, firstPosition, userId, clientId }: MapsToInsert,
): Promise<readonly ImportedMap[]> {
  const ordered = [...maps].sort((a, b) => Number(a.state === "future") - Number(b.state === "future"));
  await insertMaps(tx, ordered.map((map, index) => ({
    ...map, title: storableText(map.title), hypothesis: map.hypothesis === undefined ? undefined : storableText(map.hypothesis),
    carried: storableJson(map.carried), journeyId, position: firstPosition + index, userId, clientId,
  })));
  for (const map of ordered) {
    const brought = versions.find(({ mapId }) => mapId === map.id);
    if (brought) await insertBroughtVersion(tx, { userId, workspaceId }, map, journey, { number: null, frozen: null }, brought);
  }
  return ordered;
}

/** Who brought it is noted: the file may name anybody as its author. Null: another version came in between. */
export async function insertBroughtVersion(
  tx: Transaction, by: { readonly userId: string; readonly workspaceId: string }, map: { readonly id: string; readonly fileId: string | null }, journey: ImportedJourney, previous: LastVersion, { headline, frozen }: BroughtVersion,
  written: Pick<NewVersion, "restoredFrom" | "restoreUpdate"> = {},
): Promise<Headline | null> {
  const made = await insertVersion(tx, map, journey.carried, previous, frozen, {
    kind: "imported", title: headline.title === undefined ? null : storableText(headline.title), authorId: headline.authorId ?? null, ...written,
    fromFile: {
      id: headline.id, number: headline.number, status: headline.status ?? null, createdAt: timeOf(headline.createdAt),
      // What is here before it says better what it changed.
      changes: previous.frozen ? null : headline.changes ?? frozen.changes,
    },
  });
  if (made) await noteVersion(tx, by, by.workspaceId, "version.created", map.id, made);
  return made;
}

/** A file's clock may run ahead of ours. */
const timeOf = (time: string | undefined): Date | null => (time === undefined ? null : new Date(Math.min(Date.parse(time), Date.now())));

export async function insertDepartments(
  tx: Transaction, workspaceId: string, departments: ImportedJourney["newDepartments"],
): Promise<void> {
  if (departments.length === 0) return;
  const last = await tx.department.aggregate({ where: { workspaceId }, _max: { position: true } });
  const next = (last._max.position ?? -1) + 1;
  await tx.department.createMany({
    data: departments.map(({ id, name, code, colour }, index) => ({
      id, workspaceId, name: storableText(name), code, colour, position: next + index,
    })),
  });
}

