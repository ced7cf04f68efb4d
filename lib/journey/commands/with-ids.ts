/** Ids for what commands create, given before they are applied. */
import type { Command } from "./schema";

/** Gives every creating command its id, so that what it makes can be named before it is made. */
export function withIds(commands: readonly Command[], newId: () => string): Command[] {
  return commands.map((command) => {
    switch (command.type) {
      case "addStage": case "addStep": case "addLane": case "addCard": case "addEdge": case "addMicroMoment":
      case "splitStage": case "splitStep":
        return command.id === undefined ? { ...command, id: newId() } : command;
      default: return command;
    }
  });
}
