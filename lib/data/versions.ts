/** The versions of a map: listed, read as they were, named. Nothing in them ever changes but the name. */
import { gunzip } from "node:zlib";
import { promisify } from "node:util";
import type { Actor } from "../auth/actor-type";
import type { MapVersion } from "../contract/versions";
import type { FileMap } from "../journey/export/file-types";
import { requireRuntime } from "../runtime";
import { requireMap } from "./access";
import { noteVersion, shown, tellOpenPages } from "./new-version";
import { inTransaction } from "./transaction";
import { findHeadline, HEADLINE, requireVersion, toVersions } from "./version-rows";

const unpack = promisify(gunzip);

/** Newest first. */
export async function listVersions(actor: Actor, mapId: string): Promise<readonly MapVersion[]> {
  const { prisma } = requireRuntime();
  const { map } = await requireMap(prisma, actor, mapId, "versions.read");
  return toVersions(prisma, await prisma.mapVersion.findMany({ where: { mapId: map.id }, orderBy: { number: "desc" }, select: HEADLINE }));
}

/** As one `maps[]` element of the open format, as the map was then. Throws `not_found`. */
export async function readVersion(actor: Actor, mapId: string, number: number): Promise<FileMap> {
  const { prisma } = requireRuntime();
  const { map } = await requireMap(prisma, actor, mapId, "versions.read");
  const { content } = await requireVersion(
    prisma.mapVersion.findUnique({ where: { mapId_number: { mapId: map.id, number } }, select: { content: true } }), map.id, number);
  // Our own canonical form, written once and never changed.
  return JSON.parse((await unpack(content)).toString("utf8")) as FileMap;
}

/** Null takes the name away. Throws `not_found`. */
export async function renameVersion(actor: Actor, mapId: string, number: number, title: string | null): Promise<MapVersion> {
  const row = await inTransaction(async (tx) => {
    const { map, journey } = await requireMap(tx, actor, mapId, "versions.change");
    const { id } = await findHeadline(tx, map.id, number);
    const renamed = await tx.mapVersion.update({ where: { id }, data: { title }, select: HEADLINE });
    await noteVersion(tx, actor, journey.workspaceId, "version.renamed", map.id, renamed);
    return renamed;
  });
  tellOpenPages(mapId);
  return shown(row);
}
