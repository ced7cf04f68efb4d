/** What a batch of commands is as edits that can be offered again: texts by what was written where, the rest as it is. */
import type { Doc } from "yjs";
import { cardDetail, cardText, type Command } from "../../journey";
import { editsBetween, type TextEdit } from "./rebase-text";
import type { TextField, UnsentEdit } from "./unsent";

export const textNow = (doc: Doc, cardId: string, field: TextField): string | null =>
  (field === "text" ? cardText(doc, cardId) : cardDetail(doc, cardId))?.toString() ?? null;

interface WatchedText { readonly cardId: string; readonly field: TextField; readonly before: string; readonly typed: TextEdit | null }

/** Begins before the commands are applied; call the answer afterwards. */
export const unsentEditsOf = (doc: Doc, commands: readonly Command[]): (() => readonly UnsentEdit[]) => {
  const texts = new Map<string, WatchedText>();
  const others: Command[] = [];
  const watch = (cardId: string, field: TextField, command: Command): boolean => {
    const key = `${cardId} ${field}`;
    const before = texts.get(key)?.before ?? textNow(doc, cardId, field);
    // A card that is added by the same batch: its text goes with it as a command.
    if (before === null) return false;
    const typed = command.type === "editCardText" && !texts.has(key)
      ? { before, index: command.index, remove: command.remove, insert: command.insert } : null;
    texts.set(key, { cardId, field, before, typed });
    return true;
  };
  for (const command of commands) {
    const isText = command.type === "editCardText" || command.type === "setCardText";
    if (isText && watch(command.id, "text", command)) continue;
    if (command.type === "setCardFields" && command.detail !== undefined && watch(command.id, "detail", command)) {
      const { detail: _detail, ...rest } = command;
      if (Object.keys(rest).length > 2) others.push(rest);
      continue;
    }
    others.push(command);
  }
  return () => [
    ...(others.length > 0 ? [{ kind: "commands", commands: others } as const] : []),
    ...[...texts.values()].flatMap(({ cardId, field, before, typed }): UnsentEdit[] => {
      const after = textNow(doc, cardId, field) ?? before;
      const asTyped = typed && before.slice(0, typed.index) + typed.insert + before.slice(typed.index + typed.remove) === after;
      const edits = typed && asTyped ? [typed] : editsBetween(before, after);
      return edits.map((edit) => ({ kind: "text", cardId, field, edit }));
    }),
  ];
};
