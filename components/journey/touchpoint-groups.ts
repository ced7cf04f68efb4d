/** Groups the touchpoints of a cell by channel: two parcel touchpoints are one chip. The first is the main one. Pure. */
import type { Card } from "@/lib/journey/model";

export interface TouchpointGroup {
  /** Null: nobody has said yet which channel it is. */
  readonly channel: string | null;
  readonly cards: readonly Card[];
}

export function groupTouchpoints(cards: readonly Card[]): readonly TouchpointGroup[] {
  const groups = new Map<string, Card[]>();
  for (const card of cards) {
    const key = card.touchpoint?.channel ?? `card:${card.id}`;
    const group = groups.get(key);
    if (group) group.push(card);
    else groups.set(key, [card]);
  }
  return [...groups].map(([key, grouped]) => ({ channel: key.startsWith("card:") ? null : key, cards: grouped }));
}
