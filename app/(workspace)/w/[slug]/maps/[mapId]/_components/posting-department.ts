/**
 * Which department my notes speak for. One department: that one. Several or none: my choice, remembered on this
 * device per workspace.
 */
import { createWritable, type Writable } from "@/lib/collaboration/client/readable";
import type { BoardData, BoardDepartment } from "@/lib/contract/board";

const storageKey = (workspaceId: string): string => `throughline:posting:${workspaceId}`;
const NONE = "none";

/** Empty: there is nothing to choose. */
export function postingChoices(data: BoardData): readonly BoardDepartment[] {
  const mine = data.departments.filter(({ id }) => data.me.departmentIds.includes(id));
  return mine.length === 1 ? [] : mine.length > 1 ? mine : data.departments;
}

export function createPosting(data: BoardData): Writable<string | null> {
  const { departmentIds } = data.me;
  return createWritable(departmentIds.length === 1 ? departmentIds[0] ?? null : remembered(data));
}

function remembered(data: BoardData): string | null {
  const fallback = data.me.departmentIds[0] ?? null;
  try {
    const stored = globalThis.localStorage?.getItem(storageKey(data.workspace.id)) ?? null;
    if (stored === NONE) return null;
    return postingChoices(data).some(({ id }) => id === stored) ? stored : fallback;
  } catch {
    return fallback; // Storage is switched off: the choice lives as long as the page.
  }
}

export function choosePosting(posting: Writable<string | null>, data: BoardData, departmentId: string | null): void {
  posting.set(departmentId);
  try {
    globalThis.localStorage?.setItem(storageKey(data.workspace.id), departmentId ?? NONE);
  } catch {
    // Storage is switched off: the choice lives as long as the page.
  }
}
