/** The cards of whole maps, read when somebody wants to name or choose one of them. */
import { apiFetch } from "@/lib/contract/client";
import type { BoardData } from "@/lib/contract/board";
import { AppError } from "@/lib/errors";
import type { CardType } from "@/lib/journey/model";

export interface KnownCard { readonly id: string; readonly text: string; readonly type: CardType; readonly map: BoardData["maps"][number] }
interface ReadMap {
  readonly lanes: readonly { readonly id: string }[];
  readonly stages: readonly { readonly steps: readonly { readonly id: string }[] }[];
  readonly cards: readonly (Pick<KnownCard, "id" | "text" | "type"> & { readonly laneId: string; readonly stepId: string })[];
}

/** Those that are on their map: what lost its step or lane waits in Recovered. Throws AppError when a map can't be read; one that was deleted meanwhile has none. */
export async function readCards(maps: BoardData["maps"]): Promise<readonly KnownCard[]> {
  const read = await Promise.all(maps.map(async (map) => {
    const content = await readOne(map.id);
    if (!content) return [];
    const places = new Set([...content.lanes, ...content.stages.flatMap(({ steps }) => steps)].map(({ id }) => id));
    return content.cards.filter(({ laneId, stepId }) => places.has(laneId) && places.has(stepId)).map(({ id, text, type }): KnownCard => ({ id, text, type, map }));
  }));
  return read.flat();
}

async function readOne(mapId: string): Promise<ReadMap | null> {
  try {
    return await apiFetch<ReadMap>("GET", `/api/v1/maps/${mapId}`);
  } catch (error) {
    if (error instanceof AppError && (error.code === "not_found" || error.code === "gone")) return null;
    throw error;
  }
}
