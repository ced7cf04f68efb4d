/** A card's details as a live text: what I type goes out as the smallest change of what stands there now. */
import type { LiveText } from "@/components/journey/live-text";
import type { BoardCore } from "../board-kit";
import { derive } from "../derived";
import { runCommands } from "../run-commands";

export function liveDetailOf(kit: BoardCore, cardId: string): LiveText {
  const detail = derive(kit.session.map, (map) => map.cards.get(cardId)?.detail ?? "");
  return {
    get: detail.get,
    subscribe: detail.subscribe,
    edit: (splices) => {
      const words = splices.reduce((all, { index, remove, insert }) => all.slice(0, index) + insert + all.slice(index + remove), detail.get());
      runCommands(kit, [{ type: "setCardFields", id: cardId, detail: words === "" ? null : words }]);
    },
    // Carets follow by position: nothing else names letters of a detail.
    anchor: () => null,
    resolve: () => null,
    onCaret: () => {},
  };
}
