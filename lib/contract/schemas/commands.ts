/** The commands anybody may send: all of `commandSchema` without what only imports and copies may say. */
import { commandSchema } from "../../journey/commands/schema";
import { z } from "./primitives";

/** Where a thing came from, who wrote it when, what a session voted: the server knows, and believes nobody else. */
export const SERVER_ONLY_KEYS = [
  "derivedFromId", "fileId", "extra", "authorId", "createdAt", "updatedAt", "originalType", "votes",
] as const;

export const MAX_COMMANDS = 1_000;

const publicCommand = commandSchema.superRefine((command, context) => {
  for (const key of SERVER_ONLY_KEYS) {
    if (!(key in command)) continue;
    context.addIssue({ code: "custom", path: [key], message: "Nobody sets this from outside." });
  }
});

export const commandList = z.strictObject({
  commands: z.array(publicCommand).min(1, "Send at least one command.")
    .max(MAX_COMMANDS, `At most ${MAX_COMMANDS} commands at once.`),
});
export const commandsDone = z.object({
  /** The map's log up to here holds them. */
  seq: z.number().int(),
  /** Per command the id of what it made or changed; null where there is none. */
  ids: z.array(z.string().nullable()).readonly(),
});
