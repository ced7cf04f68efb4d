/** An audit event's ids turned into names, and into the path of what it is about. */
import type { AuditAbout, AuditKind } from "../contract/audit";
import { newsHref } from "../contract/notifications";
import { newsPlace } from "../contract/news-words";
import type { AuditSubject, AuditSurroundings } from "./audit-subjects";

const find = <Row>(rows: ReadonlyMap<string, Row>, id: string | undefined): Row | undefined => (id === undefined ? undefined : rows.get(id));
const isThere = (row: { readonly deletedAt: Date | null } | undefined): boolean => row?.deletedAt === null;

export function aboutOf(subject: AuditSubject, actorId: string | null, around: AuditSurroundings): AuditAbout {
  const { role, suspended, changed, decision, format, approvalsNeeded, everyoneApproves } = subject;
  const personId = subject.userId ?? subject.authorId;
  const person = find(around.people, personId)?.name;
  const place = placeOf(subject, around);
  const name = nameOf(subject, around);
  const versionNumber = subject.restoredFrom ?? subject.number;
  return {
    ...(person !== undefined && { person }), ...(personId !== undefined && personId === actorId && { themselves: true }),
    ...(place !== undefined && { place }), ...(name !== undefined && { name }), ...(versionNumber !== undefined && { versionNumber }),
    ...(role && { role }), ...(suspended !== undefined && { suspended }), ...(changed && { changed }), ...(decision && { decision }),
    ...(format !== undefined && { format }), ...(approvalsNeeded !== undefined && { approvalsNeeded }), ...(everyoneApproves !== undefined && { everyoneApproves }),
  };
}

function placeOf({ mapId, journeyId }: AuditSubject, around: AuditSurroundings): string | undefined {
  const map = find(around.maps, mapId);
  return map ? newsPlace({ journey: { id: "", ...map.journey }, map }) : find(around.journeys, journeyId)?.title;
}

/** As it is called now; of what was deleted, as it was called then. */
function nameOf({ gapId, actionId, metricId, name, title }: AuditSubject, around: AuditSurroundings): string | undefined {
  return find(around.gaps, gapId)?.title ?? find(around.actions, actionId)?.title ?? find(around.metrics, metricId)?.name ?? name ?? title;
}

/** Null when it is gone, or there is no page of it. */
export function hrefOf(kind: AuditKind, subject: AuditSubject, slug: string, around: AuditSurroundings): string | null {
  const { mapId, journeyId, commentId, reviewId, gapId, actionId, metricId, number, restoredFrom } = subject;
  const map = find(around.maps, mapId);
  if (mapId !== undefined) {
    if (!isThere(map) || !isThere(map?.journey)) return null;
    const comment = find(around.comments, commentId);
    if (comment) return newsHref({ slug, mapId, commentId: comment.id, versionNumber: comment.versionNumber });
    if (reviewId !== undefined) return newsHref({ slug, mapId, reviewId });
    const version = restoredFrom ?? number;
    return `/w/${slug}/maps/${mapId}${version === undefined ? "" : `/versions?version=${version}`}`;
  }
  if (journeyId !== undefined) {
    if (!isThere(find(around.journeys, journeyId))) return null;
    const journey = `/w/${slug}/journeys/${journeyId}`;
    if (gapId !== undefined || actionId !== undefined) return find(around.gaps, gapId) ?? find(around.actions, actionId) ? `${journey}/actions` : null;
    return metricId === undefined || find(around.metrics, metricId) ? journey : null;
  }
  const shown = subject.id ?? subject.userId;
  const isShown = kind === "workspace.approval-changed" || (shown !== undefined && around.onMembersPage.has(shown));
  return isShown ? `/w/${slug}/members` : null;
}
