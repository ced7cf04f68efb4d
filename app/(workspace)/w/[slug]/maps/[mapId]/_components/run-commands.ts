/** The one door through which the board changes the map. What fails is said where it stays, not in a passing toast. */
import type { Command } from "@/lib/journey/commands/schema";
import { isAppError } from "@/lib/errors";
import type { BoardCore } from "./board-kit";

/** How long a change of mine is not told back to me as somebody's. */
export const TOUCH_MS = 1_500;

/** Ids of what was created, in the order of the commands, or null when nothing was done. */
export function runCommands(kit: BoardCore, commands: readonly Command[]): readonly (string | null)[] | null {
  if (commands.length === 0) return [];
  try {
    const touchedAt = Date.now();
    for (const command of commands) if ("id" in command && command.id) kit.touched.set(command.id, touchedAt);
    const { ids } = kit.session.run(commands);
    for (const id of ids) if (id !== null) kit.touched.set(id, touchedAt);
    if (kit.view.get().problem !== null) kit.view.update({ problem: null });
    return ids;
  } catch (error) {
    if (!isAppError(error)) throw error;
    kit.view.update({ problem: error.userMessage });
    return null;
  }
}

/** Runs a command as one step of my history. False: it could not be done, or I may not write now. */
export function runAlone(kit: BoardCore, command: Command): boolean {
  if (!kit.canEdit.get()) return false;
  kit.session.stopCapturing();
  if (!runCommands(kit, [command])) return false;
  kit.session.stopCapturing();
  return true;
}
