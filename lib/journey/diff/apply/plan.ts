/** A list of commands in the making, each tried on a draft of the map so that the next one sees what it did. */
import type * as Y from "yjs";
import { applyCommand } from "../../commands/apply";
import type { CommandContext } from "../../commands/context";
import { MapDraft } from "../../commands/draft";
import type { Command } from "../../commands/schema";
import type { MapDiff, Matching } from "../types";

export interface Plan {
  readonly diff: MapDiff;
  readonly draft: MapDraft;
  readonly commands: Command[];
  /** @throws AppError when the command is not possible on the map as it is by then */
  readonly emit: (command: Command) => void;
  /** Things of the later map that others have to be placed behind again, by their id there. */
  readonly misplaced: ReadonlySet<string>;
  /** Deleted stages brought back only for steps to be taken out of them. */
  readonly revived: Set<string>;
}

export function createPlan(doc: Y.Doc, diff: MapDiff, context: CommandContext): Plan {
  const draft = new MapDraft(doc);
  const commands: Command[] = [];
  const misplaced = new Set(diff.changes.flatMap(({ kind, after }) => (after && (kind === "moved" || kind === "reordered") ? [after.id] : [])));
  return {
    diff, draft, commands, misplaced, revived: new Set(),
    emit: (command) => {
      applyCommand(draft, command, context);
      commands.push(command);
    },
  };
}

/** The id a thing of the later map has, or will have, in the earlier one. */
export const ownId = (matching: Matching<unknown>, afterId: string): string => matching.toBefore.get(afterId) ?? afterId;
