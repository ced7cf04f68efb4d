"use client";
/** Cards of the journey's other maps: a future says which cards of today it solves and realises. */
import { useEffect, useState } from "react";
import type { BoardKit } from "../board-kit";
import { useAway } from "../use-away";
import { readCards, type KnownCard } from "../../../../../../_components/journey-cards";

export interface OtherCards {
  readonly cards: ReadonlyMap<string, KnownCard>;
  /** They were read since somebody asked: what is not among them is on none of the other maps. */
  readonly sure: boolean;
}
interface Reading { readonly at: number; readonly cards: Promise<OtherCards["cards"]> }

/** All links of a card are asked for at once, ms. */
const TOGETHER_MS = 1_000;
const NONE: OtherCards["cards"] = new Map();
/** Of each session: what was known last shows until it was read again. */
const readings = new WeakMap<BoardKit["session"], Reading>();
const known = new WeakMap<BoardKit["session"], OtherCards["cards"]>();

function read({ session, data }: BoardKit): Promise<OtherCards["cards"]> {
  const last = readings.get(session);
  if (last && Date.now() - last.at < TOGETHER_MS) return last.cards;
  const cards = readCards(data.maps.filter(({ id }) => id !== data.map.id)).then((all) => new Map(all.map((card) => [card.id, card])));
  readings.set(session, { at: Date.now(), cards });
  cards.then((byId) => known.set(session, byId), () => undefined);
  return cards;
}

/** @param asked how often somebody has asked so far, each time for what is true by then; 0: nothing is read yet */
export function useOtherCards(kit: BoardKit, asked: number): OtherCards {
  const away = useAway();
  const [others, setOthers] = useState<OtherCards>(() => ({ cards: known.get(kit.session) ?? NONE, sure: false }));
  useEffect(() => {
    // Once the connection is back it is tried again.
    if (asked === 0 || away) return undefined;
    let stale = false;
    read(kit).then((cards) => { if (!stale) setOthers({ cards, sure: true }); }, () => undefined);
    return () => { stale = true; };
  }, [kit, asked, away]);
  return others;
}
