/** The version of a map that its file holds: the one with the highest number among those the file tells of. */
import type { ChangeCounts } from "../diff/count-changes";
import { compact, isPlain } from "../stored-values";
import type { JourneyFile } from "./file-types";

export interface Headline {
  readonly id: string; readonly number: number; readonly title?: string; readonly authorId?: string; readonly createdAt?: string;
  readonly status?: string; readonly changes?: ChangeCounts;
}

/** @param file checked by `parseJourneyFile`. @param people the file's people → members */
export function newestHeadline({ versions = [] }: JourneyFile, mapFileId: string, people: Readonly<Record<string, string>> = {}): Headline | null {
  const [newest] = versions.filter(isPlain).filter(({ mapId }) => mapId === mapFileId).sort((a, b) => Number(b["number"]) - Number(a["number"]));
  if (!newest) return null;
  const text = (key: string): string | undefined => (typeof newest[key] === "string" ? newest[key] : undefined);
  const changes = isPlain(newest["changes"]) ? newest["changes"] : null;
  return compact({
    id: text("id") ?? "", number: Number(newest["number"]), title: text("title"), authorId: people[text("authorId") ?? ""], createdAt: text("createdAt"), status: text("status"),
    changes: changes ? { added: Number(changes["added"]), changed: Number(changes["changed"]), removed: Number(changes["removed"]) } : undefined,
  });
}
