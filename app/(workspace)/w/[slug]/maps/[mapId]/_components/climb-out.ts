/** What Escape leaves, one at a time: following somebody, the note tool, the selection, looking for words, the panel. */
import type { BoardCore } from "./board-kit";

/** False: there was nothing to leave. */
export function climbOut({ view }: BoardCore): boolean {
  const { following, tool, selection, find, panel } = view.get();
  if (following !== null) view.update({ following: null });
  else if (tool !== "select") view.update({ tool: "select" });
  else if (selection.size > 0) view.select([]);
  else if (find) view.update({ find: null });
  else if (panel) view.update({ panel: null });
  else return false;
  return true;
}
