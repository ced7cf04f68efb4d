/** Today beside a future: what differs, and what is done about it. `?future=` says which; without it, the first. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { orNotFound } from "@/app/_components/or-not-found";
import { requireActor } from "@/lib/auth/actor";
import { listActions } from "@/lib/data/actions";
import { listGaps } from "@/lib/data/gaps";
import { readJourney } from "@/lib/data/journeys";
import { ClosedWorkspace } from "../../../../../_components/closed-workspace";
import { loadBoard, orClosed, type LoadedBoard } from "../../../../../_components/load-board";
import { ComparePage } from "./_components/compare-page";
import { NoFuture } from "./_components/no-future";

interface Props { params: Promise<{ slug: string; journeyId: string }>; searchParams: Promise<{ future?: string | string[] }> }

/** Read once per request, for the title and the page. A future that is not of this journey does not exist. */
const load = cache((slug: string, journeyId: string, futureId: string | undefined): Promise<LoadedBoard> => orClosed((async () => {
  const journey = await orNotFound(readJourney(await requireActor(), journeyId));
  const futures = journey.maps.filter(({ state }) => state === "future");
  const map = futureId === undefined ? futures[0] ?? journey.maps[0] : futures.find(({ id }) => id === futureId.toLowerCase());
  if (!map) notFound();
  return loadBoard(slug, map.id);
})()));

const read = async ({ params, searchParams }: Props): Promise<LoadedBoard> => {
  const [{ slug, journeyId }, { future }] = [await params, await searchParams];
  return load(slug, journeyId, Array.isArray(future) ? future[0] : future);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await read(props);
  if ("closed" in found) return { title: "Closed to you" };
  const { journey, map } = found.data;
  return { title: map.state === "future" ? `${journey.title}, today and ${map.title}` : `${journey.title}, today and tomorrow` };
}

export default async function Page(props: Props) {
  const found = await read(props);
  if ("closed" in found) return <ClosedWorkspace>{found.closed}</ClosedWorkspace>;
  const { data } = found;
  if (data.map.state !== "future") return <NoFuture data={data} />;
  const actor = await requireActor();
  const plan = { gaps: await listGaps(actor, data.journey.id), actions: await listActions(actor, data.journey.id) };
  return <ComparePage key={data.map.id} data={data} plan={plan} />;
}
