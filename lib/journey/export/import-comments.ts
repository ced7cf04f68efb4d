/** The comments of a file with new ids, on this workspace's maps, things and people. */
import { extensionsOf } from "../stored-values";
import type { FileComment, FileVersion, JourneyFile } from "./file-types";
import type { FileIds } from "./import-map";
import type { CommentWithIds } from "./import-types";

/** Keys that follow from the thread; how a file says them otherwise is kept beside the row. */
export const THREAD_KEYS = ["mapId", "versionId", "cardId", "stepId", "laneId", "change", "replyToId"] as const;
/** As large as a version's number is shown. */
const LARGEST_NUMBER = 1_000_000_000;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Translates every id that stands in an opaque text. */
export const withIdsIn = (text: string, translate: (id: string) => string | undefined): string =>
  text.replace(UUID, (id) => translate(id) ?? id);

/**
 * @param mapIds the file's map ids → ours
 * @param idOf ours for the file's id of a comment, asked once for each
 */
export function importComments(file: JourneyFile, ids: FileIds, mapIds: ReadonlyMap<string, string>, idOf: (fileId: string) => string): readonly CommentWithIds[] {
  const comments = file.comments ?? [];
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const newIds = new Map(comments.map(({ id }) => [id, idOf(id)]));
  const versions = new Map((file.versions ?? []).map((version) => [version.id, version]));
  const firstMap = (file.maps.find(({ state }) => state === "current") ?? file.maps[0])?.id ?? "";
  const homeOf = ({ mapId, versionId }: FileComment): string => mapId ?? versions.get(versionId ?? "")?.mapId ?? firstMap;
  return comments.flatMap((comment, position) => {
    const root = rootOf(comment, byId);
    const home = homeOf(root);
    const mapId = mapIds.get(home);
    if (mapId === undefined) return [];
    const card = root.cardId !== undefined;
    const version = versionOn(home, versions.get(root.versionId ?? ""));
    const expected = {
      mapId: home, versionId: version ? root.versionId : undefined, cardId: root.cardId, stepId: card ? undefined : root.stepId,
      laneId: card || root.stepId === undefined ? undefined : root.laneId, change: card || root.stepId !== undefined ? undefined : root.change,
      replyToId: root === comment ? undefined : root.id,
    };
    const said = Object.fromEntries(THREAD_KEYS.filter((key) => comment[key] !== expected[key]).map((key) => [key, comment[key] ?? null]));
    const mentioned = (comment.mentionIds ?? []).map((id) => ids.departments[id] ?? ids.people[id] ?? id);
    const departments = new Set(Object.values(ids.departments));
    return [{
      id: newIds.get(comment.id) ?? comment.id, fileId: comment.id, position, mapId, rootId: root === comment ? null : newIds.get(root.id) ?? null,
      versionNumber: version?.number ?? null, cardId: thing(expected.cardId, ids), stepId: thing(expected.stepId, ids), laneId: thing(expected.laneId, ids),
      changeKey: expected.change === undefined ? null : withIdsIn(expected.change, (id) => ids.things.get(id)),
      authorId: person(comment.authorId, ids), text: comment.text, createdAt: comment.createdAt ?? null, editedAt: comment.editedAt ?? null,
      resolvedAt: comment.resolvedAt ?? null, resolvedById: person(comment.resolvedById, ids),
      mentionUserIds: mentioned.filter((id) => !departments.has(id)), mentionDepartmentIds: mentioned.filter((id) => departments.has(id)),
      carried: {
        ...extensionsOf(comment), ...(Object.keys(said).length > 0 && { said }), ...(mentioned.length > 1 && { mentioned }),
        ...(comment.createdAt === undefined && { undated: true }),
      },
    }];
  });
}

/** Answers to answers are in the same thread; a ring of answers has its first comment for a root. */
function rootOf(comment: FileComment, byId: ReadonlyMap<string, FileComment>): FileComment {
  const seen = new Set<string>();
  let at = comment;
  for (;;) {
    const before = at.replyToId === undefined ? undefined : byId.get(at.replyToId);
    if (!before) return at;
    if (seen.has(before.id)) return [...byId.values()].find(({ id }) => seen.has(id)) ?? before;
    seen.add(before.id);
    at = before;
  }
}

const versionOn = (mapId: string, version: FileVersion | undefined): FileVersion | null =>
  (version && version.mapId === mapId && version.number >= 1 && version.number <= LARGEST_NUMBER ? version : null);
const thing = (id: string | undefined, ids: FileIds): string | null => (id === undefined ? null : ids.things.get(id) ?? id);
const person = (id: string | undefined, ids: FileIds): string | null => (id === undefined ? null : ids.people[id] ?? id);
