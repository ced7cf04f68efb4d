/** The page of one map. */
import type { Metadata } from "next";
import { PERSON_META } from "@/lib/offline/names";
import { ClosedWorkspace } from "../../../../_components/closed-workspace";
import { loadBoard } from "../../../../_components/load-board";
import { Board } from "./_components/board";

interface Props { params: Promise<{ slug: string; mapId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, mapId } = await params;
  const found = await loadBoard(slug, mapId);
  if ("closed" in found) return { title: "Closed to you" };
  const { journey, map, me } = found.data;
  return {
    title: `${journey.title}, ${map.state === "current" ? "current state" : map.title}`,
    other: { [PERSON_META]: me.id },
  };
}

export default async function MapPage({ params }: Props) {
  const { slug, mapId } = await params;
  const found = await loadBoard(slug, mapId);
  return "closed" in found ? <ClosedWorkspace>{found.closed}</ClosedWorkspace> : <Board data={found.data} />;
}
