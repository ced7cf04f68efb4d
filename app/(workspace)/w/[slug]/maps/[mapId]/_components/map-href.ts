/** Where the maps of this journey are, where the versions of this one, where two of them are compared, and where its actions are. */
import type { BoardData } from "@/lib/contract/board";

export const mapHref = (data: Pick<BoardData, "workspace">, mapId: string): string => `/w/${data.workspace.slug}/maps/${mapId}`;

export const versionsHref = (data: Pick<BoardData, "workspace" | "map">): string => `${mapHref(data, data.map.id)}/versions`;

/** Today beside a future; without one named, beside the journey's first. */
export const compareHref = (data: Pick<BoardData, "workspace" | "journey">, futureId?: string): string =>
  `/w/${data.workspace.slug}/journeys/${data.journey.id}/compare${futureId === undefined ? "" : `?future=${futureId}`}`;

/** The journey's action plan, or one action of it. */
export const planHref = (data: Pick<BoardData, "workspace" | "journey">, actionId?: string): string =>
  `/w/${data.workspace.slug}/journeys/${data.journey.id}/actions${actionId === undefined ? "" : `?action=${actionId}`}`;
