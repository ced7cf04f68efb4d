"use client";
/** Cards of the journey's other maps: a future says which cards of today it solves and realises. */
import { useEffect, useState } from "react";
import type { BoardKit } from "../board-kit";
import { readCards, type KnownCard } from "../../../../../../_components/journey-cards";

type Cards = ReadonlyMap<string, KnownCard>;
interface Reading { readonly at: number; readonly cards: Promise<Cards> }

/** Colleagues write on the other maps meanwhile, ms. */
const FRESH_MS = 30_000;
/** Of each session: all links of a card read once, and the next card shows its own at once. */
const readings = new WeakMap<BoardKit["session"], Reading>();
const known = new WeakMap<BoardKit["session"], Cards>();

function read({ session, data }: BoardKit): Promise<Cards> {
  const last = readings.get(session);
  if (last && Date.now() - last.at < FRESH_MS) return last.cards;
  const cards = readCards(data.maps.filter(({ id }) => id !== data.map.id)).then((all) => {
    const byId = new Map(all.map((card) => [card.id, card]));
    known.set(session, byId);
    return byId;
  });
  readings.set(session, { at: Date.now(), cards });
  // The next one to ask tries again.
  cards.catch(() => readings.delete(session));
  return cards;
}

/** @param wanted false: nothing is read yet. @returns null while they are not known, or cannot be had now */
export function useOtherCards(kit: BoardKit, wanted: boolean): Cards | null {
  const [cards, setCards] = useState(() => known.get(kit.session) ?? null);
  useEffect(() => {
    if (!wanted) return undefined;
    let stale = false;
    read(kit).then((all) => { if (!stale) setCards(all); }, () => undefined);
    return () => { stale = true; };
  }, [kit, wanted]);
  return cards;
}
