/** Edits that could not be sent, as a file a person can keep: their words first, the exact edits for a program. */
import type { StoredEdit, UnsentEdit } from "./unsent";

const wordsIn = (edit: UnsentEdit): string[] => {
  if (edit.kind === "text") return edit.edit.insert === "" ? [] : [edit.edit.insert];
  return edit.commands.flatMap((command) => {
    if ("text" in command && command.text) return [command.text];
    return "title" in command && command.title !== "" ? [command.title] : [];
  });
};

/** Null when nothing waits. */
export const unsentFile = (mapId: string, entries: readonly StoredEdit[], at: Date): Blob | null => {
  if (entries.length === 0) return null;
  const file = {
    format: "throughline.unsent", version: 1, mapId, savedAt: at.toISOString(),
    words: entries.flatMap(({ edit }) => wordsIn(edit)),
    edits: entries.map(({ edit }) => edit),
  };
  return new Blob([JSON.stringify(file, null, 2)], { type: "application/json" });
};
