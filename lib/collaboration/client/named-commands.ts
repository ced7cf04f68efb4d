/** Gives every command that adds something the id of what it adds, so that it can be taken back or offered again. */
import type { Command } from "../../journey/commands/schema";

export const nameWhatIsAdded = (commands: readonly Command[], newId: () => string): readonly Command[] =>
  commands.map((command) => {
    switch (command.type) {
      case "addStage": case "addStep": case "addLane": case "addCard": case "addEdge":
        return command.id === undefined ? { ...command, id: newId() } : command;
      default: return command;
    }
  });
