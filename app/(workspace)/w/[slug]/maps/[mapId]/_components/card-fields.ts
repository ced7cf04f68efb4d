/** Sets fields of cards, as one step of my history. What has several parts is read at the moment it changes. */
import type { CommandOf } from "@/lib/journey/commands/schema";
import { withParts, type PartChange, type PartedField } from "@/lib/journey/parts";
import type { BoardKit } from "./board-kit";
import { runCommands } from "./run-commands";

type SetFields = CommandOf<"setCardFields">;
export type Fields = Omit<SetFields, "type" | "id">;

export function setFields(kit: BoardKit, cardIds: readonly string[], fields: Fields): void {
  run(kit, cardIds.map((id) => ({ type: "setCardFields", id, ...fields })));
}

/** Each card keeps its own other parts, also what a colleague wrote a moment ago. */
export function setParts<F extends PartedField>(kit: BoardKit, cardIds: readonly string[], field: F, change: PartChange<F>): void {
  const { cards } = kit.session.map.get();
  run(kit, cardIds.flatMap((id): SetFields[] => {
    const now = cards.get(id)?.[field] as Parameters<typeof withParts<F>>[1];
    const next = withParts(field, now, change);
    return next === null ? [] : [{ type: "setCardFields", id, [field]: next }];
  }));
}

export const addTag = (kit: BoardKit, cardId: string, tag: string): void => addTagToAll(kit, [cardId], tag);
export const removeTag = (kit: BoardKit, cardId: string, tag: string): void => removeTagFromAll(kit, [cardId], tag);

/** One step of my history however many cards there are. */
export function addTagToAll(kit: BoardKit, cardIds: readonly string[], tag: string): void {
  setTags(kit, cardIds, (tags) => (tags.includes(tag) ? null : [...tags, tag]));
}
export function removeTagFromAll(kit: BoardKit, cardIds: readonly string[], tag: string): void {
  setTags(kit, cardIds, (tags) => (tags.includes(tag) ? tags.filter((other) => other !== tag) : null));
}
/** `change` answers null where there is nothing to do. */
function setTags(kit: BoardKit, cardIds: readonly string[], change: (tags: readonly string[]) => readonly string[] | null): void {
  const { cards } = kit.session.map.get();
  run(kit, cardIds.flatMap((id): SetFields[] => {
    const tags = change(cards.get(id)?.tags ?? []);
    return tags ? [{ type: "setCardFields", id, tags: tags.length === 0 ? null : [...tags] }] : [];
  }));
}

/** A field may say its last word after its card has gone or I may not write any more: then there is nothing to set. */
function run(kit: BoardKit, commands: readonly SetFields[]): void {
  const { cards } = kit.session.map.get();
  const possible = kit.canEdit.get() ? commands.filter(({ id }) => cards.has(id)) : [];
  if (possible.length === 0) return;
  kit.session.stopCapturing();
  runCommands(kit, possible);
  kit.session.stopCapturing();
}
