/** Sets fields of cards, as one step of my history. What has several parts is read at the moment it changes. */
import type { CommandOf } from "@/lib/journey/commands/schema";
import { withParts, type PartChange, type PartedField } from "@/lib/journey/parts";
import type { Card } from "@/lib/journey/model";
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

type ListField = "tags" | "channels" | "links" | "assumptions";
type Item<F extends ListField> = NonNullable<Card[F]>[number];

/** Each card's own list of now, changed; an empty one goes. What stays as it was is not written. */
export function setLists<F extends ListField>(
  kit: BoardKit, cardIds: readonly string[], field: F, change: (now: readonly Item<F>[]) => readonly Item<F>[],
): void {
  const { cards } = kit.session.map.get();
  run(kit, cardIds.flatMap((id): SetFields[] => {
    const now: readonly Item<F>[] = cards.get(id)?.[field] ?? [];
    const next = change(now);
    return next === now ? [] : [{ type: "setCardFields", id, [field]: next.length === 0 ? null : next }];
  }));
}
export const withItem = <T>(list: readonly T[], item: T): readonly T[] => (list.includes(item) ? list : [...list, item]);
export const withoutItem = <T>(list: readonly T[], item: T): readonly T[] => (list.includes(item) ? list.filter((other) => other !== item) : list);

/** A field may say its last word after its card has gone or I may not write any more: then there is nothing to set. */
function run(kit: BoardKit, commands: readonly SetFields[]): void {
  const { cards } = kit.session.map.get();
  const possible = kit.canEdit.get() ? commands.filter(({ id }) => cards.has(id)) : [];
  if (possible.length === 0) return;
  kit.session.stopCapturing();
  runCommands(kit, possible);
  kit.session.stopCapturing();
}
