import { apiFetch } from "@/lib/contract/client";
import { isAppError } from "@/lib/errors";
import { problemMessage } from "@/app/_components/show-problem";

/** Something found in a file. `path` as in `maps[0].cards[12].text`. */
export interface FileFinding { readonly path: string; readonly message: string }
export type ImportAnswer =
  | { readonly kind: "imported"; readonly mapId: string | undefined; readonly warnings: readonly FileFinding[] }
  | { readonly kind: "refused"; readonly message: string; readonly findings: readonly FileFinding[] };

interface Imported { maps: readonly { id: string }[]; warnings: readonly FileFinding[] }

/** Sends a journey file as it is. Never throws: a refusal says why. */
export async function sendJourneyFile(workspaceId: string, file: File): Promise<ImportAnswer> {
  try {
    const made = await apiFetch<Imported>("POST", `/api/v1/workspaces/${workspaceId}/journeys/import`, file);
    return { kind: "imported", mapId: made.maps[0]?.id, warnings: made.warnings };
  } catch (error) {
    const fields = isAppError(error) ? (error.fields ?? {}) : {};
    return {
      kind: "refused",
      message: problemMessage(error),
      findings: Object.entries(fields).map(([path, message]) => ({ path, message })),
    };
  }
}
