/** Appliers of the commands that change a card's text. */
import { cleanText, splitsPair, textDifference } from "../text-edit";
import type { CommandContext } from "./context";
import type { MapDraft } from "./draft";
import { isTooLong, limitText, requireCard, tooLong, touchCard } from "./card-target";
import type { CommandOf } from "./schema";

export type TextCommand = CommandOf<"setCardText" | "editCardText">;

export function applyTextCommand(draft: MapDraft, command: TextCommand, context: CommandContext): null {
  const card = requireCard(draft, command.id);
  switch (command.type) {
    case "setCardText":
      draft.spliceCard(card.id, "text", textDifference(card.text, limitText(command.text)));
      break;
    case "editCardText": {
      // The typist's view may be older than the text: stay inside it and never cut a character in half.
      const from = Math.min(command.index, card.text.length);
      const to = Math.min(from + command.remove, card.text.length);
      const index = splitsPair(card.text, from) ? from - 1 : from;
      const end = to === from ? index : splitsPair(card.text, to) ? to + 1 : to;
      const insert = cleanText(command.insert);
      const grows = insert.length > end - index;
      if (grows && isTooLong(card.text.slice(0, index) + insert + card.text.slice(end))) throw tooLong();
      if (end > index || insert !== "") {
        draft.spliceCard(card.id, "text", [{ index, remove: end - index, insert }]);
      }
      break;
    }
  }
  touchCard(draft, card.id, context);
  return null;
}
