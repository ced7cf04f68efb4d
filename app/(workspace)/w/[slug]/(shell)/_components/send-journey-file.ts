import { apiFetch } from "@/lib/contract/client";
import type { FileUpdatePreview, JourneyUpdated } from "@/lib/contract/file-update";
import { isAppError } from "@/lib/errors";
import { problemMessage } from "@/app/_components/show-problem";

/** Something found in a file. `path` as in `maps[0].cards[12].text`. */
export interface FileFinding { readonly path: string; readonly message: string }
interface Refused { readonly kind: "refused"; readonly message: string; readonly findings: readonly FileFinding[] }
export type ImportAnswer =
  | { readonly kind: "imported"; readonly mapId: string | undefined; readonly warnings: readonly FileFinding[]; readonly undo: JourneyUpdated["undo"] }
  | Refused;

interface Imported { maps: readonly { id: string }[]; warnings: readonly FileFinding[] }

/** Sends a journey file as it is. Never throws: a refusal says why. */
export const sendJourneyFile = (workspaceId: string, file: File): Promise<ImportAnswer> => orRefused(async () => {
  const made = await apiFetch<Imported>("POST", `/api/v1/workspaces/${workspaceId}/journeys/import`, file);
  return { kind: "imported", mapId: made.maps[0]?.id, warnings: made.warnings, undo: [] };
});

/** Updates a journey that is here from a newer file of it. Never throws. */
export const sendNewerFile = (journeyId: string, file: File): Promise<ImportAnswer> => orRefused(async () => {
  const updated = await apiFetch<JourneyUpdated>("POST", `/api/v1/journeys/${journeyId}/import`, file);
  return { kind: "imported", mapId: updated.maps[0]?.id, warnings: updated.warnings, undo: updated.undo };
});

/** The journeys here that the file is another state of, and what it would change of them. Never throws. */
export const askAboutFile = (workspaceId: string, file: File): Promise<{ readonly kind: "told"; readonly journeys: readonly FileUpdatePreview[] } | Refused> =>
  orRefused(async () => ({
    kind: "told", journeys: (await apiFetch<{ journeys: readonly FileUpdatePreview[] }>("POST", `/api/v1/workspaces/${workspaceId}/journeys/import/preview`, file)).journeys,
  }));

async function orRefused<T>(send: () => Promise<T>): Promise<T | Refused> {
  try {
    return await send();
  } catch (error) {
    const fields = isAppError(error) ? (error.fields ?? {}) : {};
    return { kind: "refused", message: problemMessage(error), findings: Object.entries(fields).map(([path, message]) => ({ path, message })) };
  }
}
