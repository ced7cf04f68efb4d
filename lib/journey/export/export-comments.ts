/** Comments as a file says them: with the file's ids, and without what points to things that are gone. */
import { compact, extensionsOf, isPlain } from "../stored-values";
import type { FileComment } from "./file-types";
import type { WorkspaceNames } from "./file-workspace";
import { withIdsIn } from "./import-comments";
import type { CommentWithIds } from "./import-types";

/** From ids of this workspace to those of the file. */
interface Translation {
  readonly names: WorkspaceNames;
  /** Undefined for what is in none of the file's maps. */
  readonly thing: (id: string | undefined) => string | undefined;
  readonly mapIds: ReadonlyMap<string, string>;
  /** The file's id of a version, by the map's id there and its number. */
  readonly versionId: (mapId: string, number: number) => string | undefined;
  /** ISO without fractions. */
  readonly time: (iso: string) => string;
}

/** @param comments without deleted ones; in a thread whose first comment was deleted, the next one is the first */
export function exportComments(comments: readonly CommentWithIds[], { names, thing, mapIds, versionId, time }: Translation): FileComment[] {
  const kept = comments.filter(({ mapId }) => mapIds.has(mapId));
  const fileIds = new Map(kept.map(({ id, fileId }) => [id, fileId ?? id]));
  const inFile = new Set(fileIds.values());
  const roots = new Map<string, string>();
  for (const { id, rootId } of kept) if (rootId !== null && !fileIds.has(rootId) && !roots.has(rootId)) roots.set(rootId, id);
  const things = (id: string | null): string | undefined => (id === null ? undefined : thing(id));
  return kept.map((comment) => {
    const { carried } = comment;
    const mapId = mapIds.get(comment.mapId);
    const rootId = comment.rootId === null ? null : roots.get(comment.rootId) ?? comment.rootId;
    const stepId = things(comment.stepId);
    const computed = {
      mapId, versionId: comment.versionNumber === null || mapId === undefined ? undefined : versionId(mapId, comment.versionNumber),
      cardId: things(comment.cardId), stepId, laneId: stepId === undefined ? undefined : things(comment.laneId),
      change: comment.changeKey === null ? undefined : withIdsIn(comment.changeKey, thing),
      replyToId: rootId === null || rootId === comment.id ? undefined : fileIds.get(rootId),
    };
    const order = isPlain(carried) && Array.isArray(carried.mentioned) ? carried.mentioned : [];
    const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
    const mentionIds = [...comment.mentionUserIds, ...comment.mentionDepartmentIds].sort((a, b) => place(a) - place(b))
      .flatMap((id) => names.person(id) ?? names.department(id) ?? []);
    const undated = isPlain(carried) && carried.undated === true;
    return compact({
      id: fileIds.get(comment.id) ?? comment.id, ...computed, ...saidIn(carried, (id) => thing(id) ?? (inFile.has(id) ? id : undefined)),
      authorId: names.person(comment.authorId ?? undefined), createdAt: undated || comment.createdAt === null ? undefined : time(comment.createdAt),
      editedAt: comment.editedAt === null ? undefined : time(comment.editedAt), text: comment.text, mentionIds: mentionIds.length > 0 ? mentionIds : undefined,
      resolvedAt: comment.resolvedAt === null ? undefined : time(comment.resolvedAt), resolvedById: names.person(comment.resolvedById ?? undefined),
      ...extensionsOf(carried),
    });
  });
}

/** How the file it came from said it, as long as what it named is still there. Null: it did not say it. */
function saidIn(carried: unknown, known: (id: string) => string | undefined): Partial<FileComment> {
  if (!isPlain(carried) || !isPlain(carried.said)) return {};
  return Object.fromEntries(Object.entries(carried.said).flatMap(([key, value]) => {
    if (value === null) return [[key, undefined]];
    if (typeof value !== "string") return [];
    if (key === "mapId" || key === "versionId" || key === "change") return [[key, value]];
    return known(value) === undefined ? [] : [[key, known(value)]];
  }));
}
