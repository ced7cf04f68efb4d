/** Opens the details of cards beside the map; the panel then follows the selection. */
import type { BoardKit } from "../board-kit";

export function openInspector(kit: BoardKit, cardIds: readonly string[]): void {
  kit.view.select(cardIds);
  kit.view.update({ panel: { kind: "inspector" }, menu: null });
}
