/** Deleting cards, with eight seconds to take it back. */
import { showToast } from "@/components/ui/toast";
import type { BoardKit } from "./board-kit";
import { withGroup } from "./cell-contents";
import { runCommands } from "./run-commands";
import { mustWait } from "./typing-guard";

export const nameOfCards = (count: number): string => (count === 1 ? "Note" : `${count} notes`);

export function deleteCards(kit: BoardKit, cardIds: readonly string[]): void {
  const { cards } = kit.session.map.get();
  const ids = withGroup(kit, cardIds).filter((id) => cards.has(id));
  if (!kit.canEdit.get() || ids.length === 0 || mustWait(kit, ids, "delete")) return;
  const first = cards.get(ids[0] ?? "");
  if (!runCommands(kit, ids.map((id) => ({ type: "deleteCard", id })))) return;
  kit.session.stopCapturing();
  kit.view.select([]);
  if (first) kit.focus.request({ kind: "cell", stepId: first.place.stepId, laneId: first.place.laneId });
  showToast({
    message: `${nameOfCards(ids.length)} deleted`, duration: 8_000,
    action: {
      label: "Undo",
      onSelect: () => {
        if (runCommands(kit, ids.map((id) => ({ type: "restoreCard", id }))) && ids[0]) kit.focus.request({ kind: "card", cardId: ids[0] });
      },
    },
  });
  kit.announce(`${nameOfCards(ids.length)} deleted. Undo with Control Z.`);
}
