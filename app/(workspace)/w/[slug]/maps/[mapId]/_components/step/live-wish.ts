/** The words of a micro-moment as a live text: what I type goes out as the smallest change of what stands there now. */
import type { LiveText } from "@/components/journey/live-text";
import type { BoardCore } from "../board-kit";
import { derive } from "../derived";
import { runCommands } from "../run-commands";

export function liveWishOf(kit: BoardCore, stepId: string, id: string): LiveText {
  const words = derive(kit.session.map, (map) => map.microMoments.get(stepId)?.find((moment) => moment.id === id)?.text ?? "");
  return {
    get: words.get,
    subscribe: words.subscribe,
    edit: (splices) => {
      const text = splices.reduce((all, { index, remove, insert }) => all.slice(0, index) + insert + all.slice(index + remove), words.get());
      runCommands(kit, [{ type: "setMicroMoment", id, text }]);
    },
    // Carets follow by position: nothing else names letters of a micro-moment.
    anchor: () => null,
    resolve: () => null,
    onCaret: () => {},
  };
}
