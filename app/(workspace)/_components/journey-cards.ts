/** The cards of whole maps, read when somebody wants to name or choose one of them. */
import { apiFetch } from "@/lib/contract/client";
import type { BoardData } from "@/lib/contract/board";
import type { CardType } from "@/lib/journey/model";

export interface KnownCard { readonly id: string; readonly text: string; readonly type: CardType; readonly map: BoardData["maps"][number] }
interface ReadMap { readonly cards: readonly Pick<KnownCard, "id" | "text" | "type">[] }

/** Rejects with `ApiProblem` when one of the maps cannot be read. */
export async function readCards(maps: BoardData["maps"]): Promise<readonly KnownCard[]> {
  const read = await Promise.all(maps.map(async (map) => {
    const { cards } = await apiFetch<ReadMap>("GET", `/api/v1/maps/${map.id}`);
    return cards.map(({ id, text, type }): KnownCard => ({ id, text, type, map }));
  }));
  return read.flat();
}
