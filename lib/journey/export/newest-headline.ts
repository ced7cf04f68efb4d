/** The version of a map that its file holds: the one with the highest number among those the file tells of. */
import type { ChangeCounts } from "../diff/count-changes";
import { compact } from "../stored-values";
import type { JourneyFile } from "./file-types";

export interface Headline {
  readonly id: string; readonly number: number; readonly title?: string; readonly authorId?: string; readonly createdAt?: string;
  readonly status?: string; readonly changes?: ChangeCounts;
}

/** @param file checked by `parseJourneyFile`. @param people the file's people → members */
export function newestHeadline({ versions = [] }: JourneyFile, mapFileId: string, people: Readonly<Record<string, string>> = {}): Headline | null {
  const [newest] = versions.filter(({ mapId }) => mapId === mapFileId).sort((a, b) => b.number - a.number);
  if (!newest) return null;
  const { id, number, title, authorId, createdAt, status, changes } = newest;
  return compact({ id, number, title, authorId: people[authorId ?? ""], createdAt, status, changes });
}
