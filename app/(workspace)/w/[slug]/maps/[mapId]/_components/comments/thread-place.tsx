"use client";
/** What a thread is about, in words; it leads there. */
import { PageLink } from "@/components/ui/page-link";
import { CARD_WORDS } from "@/lib/journey/card-words";
import { useReadable } from "@/lib/collaboration/client/use-readable";
import { anchorKind, type CommentThread } from "@/lib/contract/comments";
import type { MapModel } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { visit } from "../go-to";
import { versionsHref } from "../map-href";
import { isOnMap, placeOf } from "./thread-anchors";

const LINK = "max-w-full min-w-0 truncate rounded-xs text-left text-card text-accent-ink touch-target hover:underline";

export function ThreadPlace({ thread }: { thread: CommentThread }) {
  const kit = useBoardKit();
  const map = useReadable(kit.calmMap);
  const words = sayPlace(map, thread);
  const place = placeOf(thread);
  if (thread.versionNumber !== null) {
    return <p className="mb-1.5 flex"><PageLink href={`${versionsHref(kit.data)}?version=${thread.versionNumber}#comment=${thread.id}`} className={`inline-flex items-center ${LINK}`}>Version {thread.versionNumber}{words === "" ? "" : `, ${words}`}</PageLink></p>;
  }
  if (!place || !isOnMap(kit, thread)) return <p className="mb-1.5 text-card text-ink-2">{words}</p>;
  const handleClick = () => {
    if (place.kind === "card") kit.view.select([place.cardId]);
    visit(kit, place);
  };
  return <p className="mb-1.5 flex"><button type="button" className={LINK} onClick={handleClick}>{words}</button></p>;
}

/** "Pain point: No printer", "Asks for a return", "On a deleted card: No printer". */
export function sayPlace(map: MapModel, thread: CommentThread): string {
  const { cardId, stepId, laneId } = thread;
  const step = map.stages.flatMap(({ steps }) => steps).find(({ id }) => id === stepId)?.title;
  const lane = map.lanes.find(({ id }) => id === laneId)?.title;
  switch (anchorKind(thread)) {
    case "card": {
      const card = map.cards.get(cardId ?? "");
      if (card) return `${CARD_WORDS[card.type]}: ${card.text || "no words yet"}`;
      const gone = map.recovered.find((entry) => entry.card.id === cardId)?.card.text;
      return thread.versionNumber === null ? `On a deleted card${gone ? `: ${gone}` : ""}` : gone ?? "a card";
    }
    case "cell": return step === undefined || lane === undefined ? "On a deleted cell" : `${lane}, ${step}`;
    case "step": return step === undefined ? "On a deleted step" : `Step ${step}`;
    case "change": return "a change";
    case "whole": return thread.versionNumber === null ? "Whole map" : "";
  }
}
