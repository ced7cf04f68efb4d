/** Undo and redo of my own changes. What somebody built on since is asked about first. */
import type { BoardKit } from "./board-kit";

export function takeBack(kit: BoardKit, direction: "undo" | "redo", anyway = false): void {
  if (!kit.canEdit.get()) return;
  const result = direction === "undo" ? kit.session.undo(anyway ? { anyway } : undefined) : kit.session.redo();
  switch (result.kind) {
    case "done":
      kit.view.update({ problem: null });
      kit.announce(direction === "undo" ? "Undone." : "Redone.");
      return;
    case "nothing":
      kit.announce(direction === "undo" ? "There is nothing of yours to undo." : "There is nothing to redo.");
      return;
    case "ask":
      kit.view.update({ dialog: { kind: "undo-anyway", by: result.by } });
  }
}
