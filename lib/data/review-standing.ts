/** How maps stand with their reviews, for pages that show more than reviews: the bar of a map, the home page, files. Without asking for rights: for callers that have. */
import type { MapReview } from "../contract/home";
import type { ApprovedVersion, ReviewStanding } from "../contract/reviews";
import type { FileVersion } from "../contract/versions";
import type { Database } from "./database";
import { parseCarried } from "./carried";
import { approvedInFile } from "./review-versions";
import { approversOf, toHeads } from "./review-rows";

interface ReviewedMap { readonly id: string; readonly fileId: string | null; readonly lastSeq: bigint }

export async function readStanding(db: Database, map: ReviewedMap, carried: unknown): Promise<ReviewStanding> {
  const newest = await db.mapVersion.findFirst({ where: { mapId: map.id }, orderBy: { number: "desc" }, select: { number: true, seq: true } });
  const standing = await db.review.findFirst({ where: { mapId: map.id, closedAt: null }, select: { id: true, versionNumber: true, status: true } });
  const told = parseCarried(carried).rest.versions.filter(({ mapId }) => mapId === map.fileId).map(({ number }) => number);
  const last = newest?.number ?? Math.max(0, ...told);
  const changedSince = !newest || map.lastSeq > newest.seq;
  return {
    draft: changedSince ? last + 1 : last, changedSince,
    approved: (await readApproved(db, [{ ...map, carried }])).get(map.id) ?? null,
    standing: standing && { reviewId: standing.id, number: standing.versionNumber, status: standing.status === "open" ? "open" : "changes-requested" },
  };
}

/** By map id: the version that is approved now. What only a file says counts where nothing was approved here. */
export async function readApproved(
  db: Database, maps: readonly { readonly id: string; readonly fileId: string | null; readonly carried: unknown }[],
): Promise<ReadonlyMap<string, ApprovedVersion>> {
  const rows = await db.review.findMany({
    where: { mapId: { in: maps.map(({ id }) => id) }, status: "approved" }, include: { decisions: { orderBy: [{ at: "asc" }, { id: "asc" }] } },
  });
  const heads = await toHeads(db, rows);
  const inFile = await approvedInFile(db, maps);
  return new Map(maps.flatMap(({ id }): [string, ApprovedVersion][] => {
    const row = rows.find(({ mapId }) => mapId === id);
    const head = row && heads.find((one) => one.id === row.id);
    if (head) return [[id, { number: head.number, reviewId: head.id, at: head.closedAt, names: approversOf(head).map(({ name }) => name) }]];
    const told = inFile.get(id);
    return told === undefined ? [] : [[id, { number: told, reviewId: null, at: null, names: [] }]];
  }));
}

/** By map id, for lists: what stands counts before what was approved. */
export async function readMapReviews(
  db: Database, maps: readonly { readonly id: string; readonly fileId: string | null; readonly carried: unknown }[],
): Promise<ReadonlyMap<string, MapReview>> {
  const standing = await db.review.findMany({ where: { mapId: { in: maps.map(({ id }) => id) }, closedAt: null }, select: { mapId: true, versionNumber: true, status: true } });
  const approved = await readApproved(db, maps);
  return new Map(maps.flatMap(({ id }): [string, MapReview][] => {
    const now = standing.find(({ mapId }) => mapId === id);
    if (now) return [[id, { number: now.versionNumber, status: now.status === "open" ? "in-review" : "sent-back", at: null, names: [] }]];
    const done = approved.get(id);
    return done ? [[id, { number: done.number, status: "approved", at: done.at, names: done.names }]] : [];
  }));
}

const FILE_STATUS = {
  open: "in-review", changes_requested: "sent-back", approved: "approved", superseded: "superseded", withdrawn: "withdrawn",
} as const satisfies Record<string, NonNullable<FileVersion["status"]>>;

/** What the open format says of each version that was ever sent, by map id and number: its last review. */
export async function readFileStatuses(db: Database, mapIds: readonly string[]): Promise<ReadonlyMap<string, NonNullable<FileVersion["status"]>>> {
  const rows = await db.review.findMany({
    where: { mapId: { in: [...mapIds] } }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: { mapId: true, versionNumber: true, status: true },
  });
  return new Map(rows.map(({ mapId, versionNumber, status }) => [statusKey(mapId, versionNumber), FILE_STATUS[status]]));
}
export const statusKey = (mapId: string, number: number): string => `${mapId} ${number}`;
