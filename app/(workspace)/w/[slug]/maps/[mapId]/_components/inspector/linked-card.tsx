"use client";
/** A card on the other end of a link: choosing it shows its details, on its own map if it is not on this one. */
import type { ReactNode } from "react";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import type { CardLink } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { lazyPart } from "../lazy-part";
import { LINKED_WORDS, LINK_WORDS } from "./field-words";
import { openInspector } from "./open-inspector";

const NOT_HERE = "a card not on this map";
const CardElsewhere = lazyPart(() => import("./card-elsewhere"), NOT_HERE);
const wordOf = (words: Readonly<Record<string, string>>, rel: string): string => words[rel] ?? rel;

/** `back`: the other card says it of this one. */
export function LinkedCard({ link: { rel, cardId }, back = false, action }: { link: CardLink; back?: boolean; action?: ReactNode }) {
  const kit = useBoardKit();
  const text = useReadableSelector(kit.session.map, (map) => map.cards.get(cardId)?.text);
  const waits = useReadableSelector(kit.session.map, (map) => map.recovered.some(({ card }) => card.id === cardId));
  return (
    <span className="flex w-full min-w-0 items-center gap-2">
      <span className="w-21 flex-none text-ink-3">{wordOf(back ? LINKED_WORDS : LINK_WORDS, rel)}</span>
      {text === undefined ? (
        // What a version says of other maps is of its time, and what they say now is not.
        <span className="min-w-0 flex-1 text-ink-2">{waits ? "a card in Recovered" : kit.frozen ? NOT_HERE : <CardElsewhere cardId={cardId} />}</span>
      ) : (
        <button type="button" className="min-w-0 flex-1 rounded-xs text-left text-accent-ink touch-target hover:underline" onClick={() => openInspector(kit, [cardId])}>
          <span className="line-clamp-2">{text || "a card without words"}</span>
        </button>
      )}
      {action}
    </span>
  );
}

/** What other cards of the map say of this one. */
export function LinksBack({ cardId }: { cardId: string }) {
  const kit = useBoardKit();
  const { cards } = useReadable(kit.session.map);
  const back = [...cards.values()].flatMap((other) => (other.links ?? []).flatMap((link) => (link.cardId === cardId ? [{ rel: link.rel, cardId: other.id }] : [])));
  return back.map((link) => <LinkedCard key={`${link.rel} ${link.cardId}`} link={link} back />);
}
