/** Moving cards into a cell, as the mouse and the menus ask for it. */
import type { CommandOf } from "@/lib/journey/commands/schema";
import type { BoardKit } from "./board-kit";
import { describeCell, withGroup } from "./cell-contents";
import { runCommands } from "./run-commands";
import { mustWait } from "./typing-guard";

/** Puts cards into a cell behind `after` (null = first, absent = last), in their order. */
export function moveCards(kit: BoardKit, cardIds: readonly string[], to: { stepId: string; laneId: string; after?: string | null }): boolean {
  const ids = withGroup(kit, cardIds);
  if (!kit.canEdit.get() || mustWait(kit, ids, "move")) return false;
  let after = to.after;
  const commands = ids.map((id): CommandOf<"moveCard"> => {
    const command: CommandOf<"moveCard"> = {
      type: "moveCard", id, stepId: to.stepId, laneId: to.laneId, ...(after === undefined ? {} : { after }),
    };
    if (after !== undefined) after = id;
    return command;
  });
  if (!runCommands(kit, commands)) return false;
  kit.session.stopCapturing();
  if (cardIds[0]) kit.focus.request({ kind: "card", cardId: cardIds[0] });
  kit.announce(`Moved to ${describeCell(kit, to.stepId, to.laneId)}.`);
  return true;
}
