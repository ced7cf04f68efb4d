/** What is pasted while nobody writes: on an empty map it begins the map. */
import type { BoardKit } from "./board-kit";

export function pasteOnMap(kit: BoardKit, text: string): void {
  if (!kit.canEdit.get() || !kit.session.loaded.get() || kit.view.get().dialog !== null || text.trim() === "") return;
  if (kit.session.map.get().stages.length === 0) kit.view.update({ dialog: { kind: "paste-steps", text }, menu: null });
}
