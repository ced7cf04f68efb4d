/** The text of one card as a value to watch, letter by letter. */
import type { MapModel } from "../../journey";
import type { Readable } from "./types";

const textIn = (map: MapModel, cardId: string): string =>
  (map.cards.get(cardId) ?? map.recovered.find(({ card }) => card.id === cardId)?.card)?.text ?? "";

/** One and the same store per card, so that a component does not subscribe anew with every drawing. */
export const textReadables = (map: Readable<MapModel>): ((cardId: string) => Readable<string>) => {
  const known = new Map<string, Readable<string>>();
  return (cardId) => {
    const before = known.get(cardId);
    if (before) return before;
    const text: Readable<string> = {
      get: () => textIn(map.get(), cardId),
      subscribe(listener) {
        let last = textIn(map.get(), cardId);
        return map.subscribe(() => {
          const now = textIn(map.get(), cardId);
          if (now === last) return;
          last = now;
          listener();
        });
      },
    };
    known.set(cardId, text);
    return text;
  };
};
