/** Where one card, step, stage or lane of a map is. By itself: parts that come late share it, and the board's first script does without. */
import type { BoardData } from "@/lib/contract/board";

export const placeHref = (data: Pick<BoardData, "workspace">, mapId: string, id: string): string =>
  `/w/${data.workspace.slug}/maps/${mapId}?at=${id}`;
