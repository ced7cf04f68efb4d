/** The page of one map. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/lib/auth/actor";
import type { BoardData } from "@/lib/contract/board";
import { readBoard } from "@/lib/data/boards";
import { isAppError } from "@/lib/errors";
import { PERSON_META } from "@/lib/offline/names";
import { Board } from "./_components/board";

interface Props { params: Promise<{ slug: string; mapId: string }> }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Read once per request, for the title and the page. Foreign and unknown maps look alike. */
const loadBoard = cache(async (slug: string, mapId: string): Promise<BoardData> => {
  const actor = await requireActor();
  if (!UUID.test(mapId)) notFound();
  try {
    const data = await readBoard(actor, mapId.toLowerCase());
    if (data.workspace.slug !== slug) notFound();
    return data;
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, mapId } = await params;
  const { journey, map, me } = await loadBoard(slug, mapId);
  return {
    title: `${journey.title}, ${map.state === "current" ? "current state" : map.title}`,
    other: { [PERSON_META]: me.id },
  };
}

export default async function MapPage({ params }: Props) {
  const { slug, mapId } = await params;
  return <Board data={await loadBoard(slug, mapId)} />;
}
