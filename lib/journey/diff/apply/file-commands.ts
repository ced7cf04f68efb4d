/**
 * What a newer file of a map says, as commands for the map as people have it by now: what the file changed since it last
 * came in is taken over, what only people have changed stays.
 */
import type * as Y from "yjs";
import { isAppError } from "../../../errors";
import { applyCommand } from "../../commands/apply";
import type { CommandContext } from "../../commands/context";
import { MapDraft } from "../../commands/draft";
import type { Command } from "../../commands/schema";
import type { MapModel } from "../../model";
import { read } from "../../read";
import { diffMaps } from "../diff-maps";
import { commandsFor } from "./commands-for";
import { createNews, type StayReason } from "./file-news";
import { withProvenance } from "./provenance";

export interface Stay {
  /** `no-place`: somebody deleted here what the file puts something into. */
  readonly reason: StayReason | "no-place";
  /** Id of the thing on the map. */
  readonly id: string;
}
export interface FileCommands {
  /** Possible on `now`, one after the other. */
  readonly commands: readonly Command[];
  /** What the map keeps although the file says otherwise. */
  readonly stays: readonly Stay[];
}

/**
 * @param base the map as a file last brought it, or as a version that the file names; null: nobody knows, then the file wins and only what came from a file can go
 * @param file the newer file's map, its things under the ids they have here
 * @param authorOf who wrote a card of the file
 */
export function fileCommands(
  now: Y.Doc, base: MapModel | null, file: MapModel, context: CommandContext, authorOf: (cardId: string) => string | undefined,
): FileCommands {
  const today = read(now);
  const diff = diffMaps(today, file);
  const news = createNews({ today, base, file, match: diff.match });
  const draft = new MapDraft(now);
  const commands: Command[] = [];
  const stays = new Map<string, Stay>();
  const note = (reason: Stay["reason"], command: Command): void => {
    const id = subjectOf(command);
    if (!stays.has(id)) stays.set(id, { reason, id });
  };
  for (const wanted of commandsFor(now, diff, context)) {
    const verdict = news(wanted);
    if (verdict.stays) note(verdict.stays, wanted);
    if (!verdict.command) continue;
    const command = withProvenance(verdict.command, file, authorOf);
    const done = attempt(command) ?? ("after" in command ? attempt({ ...command, after: undefined }) : null);
    if (done) commands.push(done);
    else note("no-place", command);
  }
  for (const id of new Set(commands.flatMap((command) => ("id" in command && (command.type === "setCardText" || command.type === "setCardFields") ? [command.id] : [])))) {
    const updatedAt = file.cards.get(diff.match.cards.toAfter.get(id) ?? id)?.updatedAt ?? null;
    const dated = attempt({ type: "setCardFields", id, updatedAt });
    if (dated) commands.push(dated);
  }
  return { commands, stays: [...stays.values()] };

  function attempt(command: Command): Command | null {
    try {
      applyCommand(draft, command, context);
      return command;
    } catch (error) {
      if (isAppError(error)) return null;
      throw error;
    }
  }
}

const subjectOf = (command: Command): string =>
  (command.type === "clearEmotion" || command.type === "setEmotion" ? command.stepId : command.id ?? command.type);
