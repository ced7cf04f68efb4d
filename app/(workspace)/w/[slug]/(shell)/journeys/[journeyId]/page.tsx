import { notFound, redirect } from "next/navigation";
import { orNotFound } from "@/app/_components/or-not-found";
import { readJourney } from "@/lib/data/journeys";
import { requireShell } from "../../../../../_components/require-shell";

/** A journey's address leads to its current map. */
export default async function JourneyPage({ params }: { params: Promise<{ slug: string; journeyId: string }> }) {
  const { slug, journeyId } = await params;
  const { actor, shell } = await requireShell(slug);
  const journey = await orNotFound(readJourney(actor, journeyId));
  const map = journey.maps.find(({ state }) => state === "current") ?? journey.maps[0];
  if (!map || journey.workspaceId !== shell.id) notFound();
  redirect(`/w/${slug}/maps/${map.id}`);
}
