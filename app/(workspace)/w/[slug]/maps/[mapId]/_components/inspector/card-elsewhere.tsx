"use client";
/** A linked card of another of the journey's maps, by its words and with a way there. */
import { PageLink } from "@/components/ui/page-link";
import { StateDot } from "@/components/ui/state-dot";
import { useBoardKit } from "../board-kit";
import { placeHref } from "../place-href";
import { useOtherCards } from "./use-other-cards";

export default function CardElsewhere({ cardId }: { cardId: string }) {
  const kit = useBoardKit();
  const others = useOtherCards(kit, true);
  const card = others?.get(cardId);
  if (!card) return <span className="min-w-0 flex-1 text-ink-2">{others ? "a card that is no longer there" : "a card of another map"}</span>;
  return (
    <PageLink href={placeHref(kit.data, card.map.id, cardId)} className="inline-flex min-w-0 flex-1 items-center gap-1.5 rounded-xs text-accent-ink touch-target hover:underline">
      <StateDot state={card.map.state} />
      <span className="sr-only">{card.map.state === "future" ? "On the future map: " : "On the current map: "}</span>
      <span className="line-clamp-2">{card.text || "a card without words"}</span>
    </PageLink>
  );
}
