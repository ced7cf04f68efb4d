"use client";
/** A linked card of another of the journey's maps, by its words and with a way there. */
import { PageLink } from "@/components/ui/page-link";
import { StateDot } from "@/components/ui/state-dot";
import { useBoardKit } from "../board-kit";
import { placeHref } from "../place-href";
import { useOtherCards } from "./use-other-cards";

export default function CardElsewhere({ cardId }: { cardId: string }) {
  const kit = useBoardKit();
  const { cards, sure } = useOtherCards(kit, 1);
  const card = cards.get(cardId);
  if (!card) return sure ? "a card that is no longer there" : "a card not on this map";
  const { id, state, title } = card.map;
  return (
    <PageLink href={placeHref(kit.data, id, cardId)} className="inline-flex min-w-0 items-center gap-1.5 rounded-xs text-accent-ink touch-target hover:underline" title={title}>
      <StateDot state={state} />
      <span className="sr-only">{state === "future" ? `On the future map ${title}: ` : "On the current map: "}</span>
      <span className="line-clamp-2">{card.text || "a card without words"}</span>
    </PageLink>
  );
}
