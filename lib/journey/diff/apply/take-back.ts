/** Takes a change of a whole map back, wherever nobody has changed the same value since. */
import type * as Y from "yjs";
import { isAppError } from "../../../errors";
import { applyCommand } from "../../commands/apply";
import type { CommandContext } from "../../commands/context";
import { MapDraft } from "../../commands/draft";
import type { Command } from "../../commands/schema";
import { read } from "../../read";
import { diffMaps } from "../diff-maps";
import { commandsFor } from "./commands-for";
import { whereUntouched } from "./untouched";

export interface TakenBack {
  readonly commands: readonly Command[];
  /** Things that stay as they are, because somebody has changed them or what they are in since. */
  readonly kept: number;
}

/**
 * @param before the map without the change
 * @param after the map right after it
 * @param now the map today, which the commands are for
 */
export function takeBackCommands(before: Y.Doc, after: Y.Doc, now: Y.Doc, context: CommandContext): TakenBack {
  const wanted = commandsFor(after, diffMaps(read(after), read(before)), context);
  const [then, today, draft] = [new MapDraft(after), new MapDraft(now), new MapDraft(now)];
  const kept = new Set<string>();
  const commands: Command[] = [];
  for (const command of wanted) {
    const possible = whereUntouchedAndPossible(command);
    if (possible) commands.push(possible);
    if (!possible || Object.keys(possible).length < Object.keys(command).length) kept.add(thingOf(command));
  }
  return { commands, kept: kept.size };

  function whereUntouchedAndPossible(command: Command): Command | null {
    const untouched = whereUntouched(command, then, today);
    if (!untouched) return null;
    try {
      applyCommand(draft, untouched, context);
      return untouched;
    } catch (error) {
      // It builds on something that somebody deleted, or that stays because it was changed.
      if (isAppError(error)) return null;
      throw error;
    }
  }
}

const thingOf = (command: Command): string =>
  ("id" in command && command.id !== undefined ? command.id : "stepId" in command ? `feeling of ${command.stepId}` : command.type);
