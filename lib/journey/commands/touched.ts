/** What a batch of commands is about. */
import type { Command } from "./schema";

/** Ids of the cards that commands create, change, move or delete, each once, in order. */
export function touchedCards(commands: readonly Command[]): string[] {
  const ids = new Set<string>();
  for (const command of commands) {
    switch (command.type) {
      case "addCard": case "setCardText": case "editCardText": case "setCardFields": case "moveCard":
      case "deleteCard": case "restoreCard":
        if (command.id !== undefined) ids.add(command.id);
        break;
      default: break;
    }
  }
  return [...ids];
}

/** True for typing: what a person undoes letter by letter, not as a value. */
export const isTextCommand = (command: Command): boolean =>
  command.type === "setCardText" || command.type === "editCardText";
