"use client";
/** The details that several cards share: what is set here is set on all of them, as one step of my history. */
import { CARD_WORDS } from "@/lib/journey/card-words";
import { SidePanel } from "@/components/ui/side-panel";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "../board-kit";
import { withGroup } from "../cell-contents";
import type { PanelFrame } from "./panel-frame";
import { SharedFields } from "./shared-fields";

export function CardsInspector({ cardIds, frame }: { cardIds: ReadonlySet<string>; frame: PanelFrame }) {
  const kit = useBoardKit();
  const map = useReadable(kit.session.map);
  const canEdit = useReadable(kit.canEdit);
  const cards = withGroup(kit, [...cardIds]).flatMap((id) => map.cards.get(id) ?? []);
  const title = `${cards.length} ${cards.length === 1 ? "card" : "cards"}`;
  const kinds = [...new Set(cards.map(({ type }) => type))].map((type) => {
    const count = cards.filter((card) => card.type === type).length;
    return `${count} × ${CARD_WORDS[type].toLowerCase()}`;
  });
  return (
    <SidePanel label={`Details of ${title}`} title={<strong className="font-semibold">{title}</strong>} {...frame}>
      <p className="text-ink-2">{cards.length === 0 ? "These cards are no longer on the map." : kinds.join(", ")}</p>
      {cards.length > 0 && (canEdit ? <div className="mt-3 grid gap-0.5"><SharedFields cards={cards} /></div>
        : <p className="mt-2 text-ink-2">Select one card to read its details.</p>)}
    </SidePanel>
  );
}
