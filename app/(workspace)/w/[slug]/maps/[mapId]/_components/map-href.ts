/** Where a map of this journey is. */
import type { BoardData } from "@/lib/contract/board";

export const mapHref = (data: Pick<BoardData, "workspace">, mapId: string): string => `/w/${data.workspace.slug}/maps/${mapId}`;
