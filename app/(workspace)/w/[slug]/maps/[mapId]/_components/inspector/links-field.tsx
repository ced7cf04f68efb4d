"use client";
/** What a card solves, causes or repeats: other cards of this map and of the journey's others. */
import X from "lucide-react/icons/x";
import { useMemo, useState } from "react";
import { CARD_WORDS } from "@/lib/journey/card-words";
import { IconButton } from "@/components/ui/icon-button";
import { Picker } from "@/components/ui/picker";
import { Select } from "@/components/ui/select";
import { StateDot } from "@/components/ui/state-dot";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import type { Card, CardLink } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { setLists } from "../card-fields";
import { LINK_WORDS } from "./field-words";
import { LinkedCard } from "./linked-card";
import { useOtherCards } from "./use-other-cards";
import { FieldRow } from "./field-row";

const RELATIONS = (["solves", "realises", "causes", "duplicates", "relates"] as const).map((value) => ({ value, label: LINK_WORDS[value] }));
type Relation = (typeof RELATIONS)[number]["value"];
const sameAs = (a: CardLink) => (b: CardLink): boolean => a.rel === b.rel && a.cardId === b.cardId;

export function LinksField({ card }: { card: Card }) {
  const kit = useBoardKit();
  const { cards } = useReadable(kit.session.map);
  const [rel, setRel] = useState<Relation>(card.type === "pain-point" ? "causes" : "solves");
  const [opened, setOpened] = useState(0);
  const { cards: elsewhere } = useOtherCards(kit, kit.data.maps.length > 1 ? opened : 0);
  const there = useMemo(() => [...elsewhere.values()].flatMap(({ id, text, type, map }) => (
    text.trim() === "" ? [] : [{ value: id, label: text, description: `${CARD_WORDS[type]} · ${map.title}`, icon: <StateDot state={map.state} /> }])), [elsewhere]);
  const others = useMemo(() => [...[...cards.values()].flatMap(({ id, text, type }) => (
    id === card.id || text.trim() === "" ? [] : [{ value: id, label: text, description: CARD_WORDS[type] }])), ...there], [cards, there, card.id]);
  const add = (cardId: string) => setLists(kit, [card.id], "links", (now) => (now.some(sameAs({ rel, cardId })) ? now : [...now, { rel, cardId }]));
  const remove = (link: CardLink) => setLists(kit, [card.id], "links", (now) => (now.some(sameAs(link)) ? now.filter((other) => !sameAs(link)(other)) : now));
  return (
    <FieldRow label="Links" above>
      {card.links?.map((link) => (
        <LinkedCard key={`${link.rel} ${link.cardId}`} link={link}
          action={<IconButton label="Remove this link" size="sm" onClick={() => remove(link)}><X size={12} aria-hidden /></IconButton>} />
      ))}
      <span className="flex w-full min-w-0 items-center gap-1">
        <Select label="How they are linked" quiet options={RELATIONS} value={rel} onChange={setRel} className="-ml-2.5 flex-none" />
        <Picker label="Link a card" search="Find a card by its words" placeholder="Choose a card" value={null} options={others} onChange={add} onOpen={() => setOpened(opened + 1)} className="flex-1" />
      </span>
    </FieldRow>
  );
}
