import { notFound } from "next/navigation";
import { cache } from "react";
import { orNotFound } from "@/app/_components/or-not-found";
import { requireActor } from "@/lib/auth/actor";
import type { BoardData } from "@/lib/contract/board";
import { readBoard } from "@/lib/data/boards";
import { isAppError } from "@/lib/errors";

/** `closed`: the sentence for a member who is suspended. */
export type LoadedBoard = { readonly data: BoardData } | { readonly closed: string };

/** What a suspended member may not read becomes the sentence that says so. */
export async function orClosed(loading: Promise<LoadedBoard>): Promise<LoadedBoard> {
  try {
    return await loading;
  } catch (error) {
    if (isAppError(error) && error.code === "forbidden") return { closed: error.userMessage };
    throw error;
  }
}

async function readPage(slug: string, mapId: string): Promise<LoadedBoard> {
  const data = await orNotFound(readBoard(await requireActor(), mapId.toLowerCase()));
  if (data.workspace.slug !== slug) notFound();
  return { data };
}

/** The map of a page; read once per request, for the title and the page. Foreign and unknown maps look alike. */
export const loadBoard: (slug: string, mapId: string) => Promise<LoadedBoard> = cache((slug, mapId) => orClosed(readPage(slug, mapId)));
