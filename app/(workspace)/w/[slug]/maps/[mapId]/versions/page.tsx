/**
 * The versions of a map: when it was kept, by whom, and what changed. `?version=` says which one (or `today`), `?against=`
 * beside which, `?view=map` shows it on the board as it was, `?view=table` as a table; `?review=` is a review of one.
 */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_components/or-not-found";
import SeenByLink from "@/app/_components/news/seen-by-link";
import { requireActor } from "@/lib/auth/actor";
import { readMapDiff } from "@/lib/data/map-diff";
import { listBranches } from "@/lib/data/version-branches";
import { listFileVersions } from "@/lib/data/file-versions";
import { listReviews, readReview } from "@/lib/data/reviews";
import { listVersions, readVersion } from "@/lib/data/versions";
import { ClosedWorkspace } from "../../../../../_components/closed-workspace";
import { loadBoard } from "../../../../../_components/load-board";
import { relativeTime } from "../../../(shell)/_components/relative-time";
import { chooseVersions, type VersionSearch } from "./_components/choose-versions";
import { VersionsPage } from "./_components/versions-page";

interface Props { params: Promise<{ slug: string; mapId: string }>; searchParams: Promise<VersionSearch> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, mapId } = await params;
  const found = await loadBoard(slug, mapId);
  return { title: "closed" in found ? "Closed to you" : `${found.data.journey.title}, versions` };
}

export default async function Page({ params, searchParams }: Props) {
  const { slug, mapId } = await params;
  const found = await loadBoard(slug, mapId);
  if ("closed" in found) return <ClosedWorkspace>{found.closed}</ClosedWorkspace>;
  const { data } = found;
  const actor = await requireActor();
  const now = Date.now();
  const versions = (await orNotFound(listVersions(actor, data.map.id)))
    .map((version) => ({ ...version, when: relativeTime(Date.parse(version.createdAt), now) }));
  const fromFile = (await orNotFound(listFileVersions(actor, data.map.id)))
    .map((version) => ({ ...version, when: version.createdAt === null ? null : relativeTime(Date.parse(version.createdAt), now) }));
  const search = await searchParams;
  const reviews = await orNotFound(listReviews(actor, data.map.id));
  const asked = typeof search["review"] === "string" ? search["review"].toLowerCase() : null;
  const review = asked === null ? null : await orNotFound(readReview(actor, data.map.id, asked));
  const choice = review ? { version: review.number, against: review.againstNumber, view: "list" as const, beside: true, named: true }
    : chooseVersions(versions.map(({ number }) => number), search);
  if (!choice) notFound();
  const { version, against, view } = choice;
  return (
    <>
      <SeenByLink workspaceId={data.workspace.id} />
      <VersionsPage
        data={data} versions={versions} fromFile={fromFile} branches={await orNotFound(listBranches(actor, data.map.id))} choice={choice} reviews={reviews} review={review} now={now}
        told={!review && view === "list" && against !== null
          ? await orNotFound(readMapDiff(actor, data.map.id, { againstVersion: against, ...(version !== "today" && { version }) })) : null}
        map={view !== "list" && version !== "today" ? await orNotFound(readVersion(actor, data.map.id, version)) : null}
      />
    </>
  );
}
