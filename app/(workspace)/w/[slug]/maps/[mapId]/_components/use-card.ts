"use client";
/** One card as its view needs it; renders again only when this card, its author, its typist or what is said about it changes. */
import { useMemo } from "react";
import type { CardDetails } from "@/components/journey/card-view";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";
import { describeCard } from "./card-details";

export function useCard(cardId: string): CardDetails | null {
  const kit = useBoardKit();
  const card = useReadable(kit.card(cardId));
  const author = useReadableSelector(kit.session.authors, (authors) => (card ? authors.get(card.clientId) : undefined));
  const typing = useReadable(kit.typist(cardId));
  const pin = useReadable(kit.pin(cardId));
  const now = useReadable(kit.clock);
  return useMemo(
    () => (card ? describeCard(kit, card, author, typing, now, pin) : null),
    [kit, card, author, typing, now, pin],
  );
}
