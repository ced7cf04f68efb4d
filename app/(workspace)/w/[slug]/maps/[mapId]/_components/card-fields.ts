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

export function addTag(kit: BoardKit, cardId: string, tag: string): void {
  const tags = kit.session.map.get().cards.get(cardId)?.tags ?? [];
  if (!tags.includes(tag)) setFields(kit, [cardId], { tags: [...tags, tag] });
}
export function removeTag(kit: BoardKit, cardId: string, tag: string): void {
  const tags = (kit.session.map.get().cards.get(cardId)?.tags ?? []).filter((other) => other !== tag);
  setFields(kit, [cardId], { tags: tags.length === 0 ? null : tags });
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
