"use client";
/** The details of what is selected. They follow the selection and keep the last one when nothing is selected. */
import { useState } from "react";
import { CARD_WORDS } from "@/lib/journey/card-words";
import { LaneIcon } from "@/components/journey/lane-icon";
import { bylineOf } from "@/components/journey/card-view";
import { SidePanel } from "@/components/ui/side-panel";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { WHOLE_MAP } from "@/lib/contract/comments";
import { useBoardKit } from "../board-kit";
import { useCard } from "../use-card";
import { mayComment } from "../comments/open-comments";
import { Talk } from "../comments/talk";
import { TalkComposer } from "../comments/talk-composer";
import { CardFacts } from "./card-facts";
import { CardForm } from "./card-form";
import type { PanelFrame } from "./panel-frame";
import { CardsInspector } from "./cards-inspector";
import { CardHistory } from "./card-history";
import { lazyPart } from "../lazy-part";

const CardActions = lazyPart(() => import("./card-actions"));

export default function InspectorPanel(frame: PanelFrame) {
  const kit = useBoardKit();
  const selection = useReadableSelector(kit.view, (view) => view.selection);
  const [shown, setShown] = useState(selection);
  if (selection.size > 0 && selection !== shown) setShown(selection);
  const [first, second] = shown;
  if (first === undefined) {
    return <SidePanel label="Details" title="Details" {...frame}><p className="text-ink-2">Select a card to see its details.</p></SidePanel>;
  }
  return second === undefined ? <CardInspector cardId={first} frame={frame} /> : <CardsInspector cardIds={shown} frame={frame} />;
}

function CardInspector({ cardId, frame }: { cardId: string; frame: PanelFrame }) {
  const kit = useBoardKit();
  const details = useCard(cardId);
  const canEdit = useReadable(kit.canEdit);
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const place = details?.card.place;
  const lane = useReadableSelector(kit.session.map, (map) => map.lanes.find(({ id }) => id === place?.laneId));
  const step = useReadableSelector(kit.session.map, (map) => map.stages.flatMap(({ steps }) => steps).find(({ id }) => id === place?.stepId)?.title);
  if (!details) {
    return <SidePanel label="Details" title="Details" {...frame}><p className="text-ink-2">This card is no longer on the map.</p></SidePanel>;
  }
  const { card, time } = details;
  const word = CARD_WORDS[card.type];
  const anchor = { ...WHOLE_MAP, cardId };
  return (
    <SidePanel
      label={`${word}${step ? ` in ${step}` : ""}`} icon={lane && <LaneIcon type={lane.type} size={15} />}
      title={<><strong className="font-medium">{word}</strong>{step && <span className="text-ink-3"> in {step}</span>}</>} {...frame}
      {...(mayComment(kit) ? { footer: <TalkComposer key={card.id} anchor={anchor} about="this card" /> } : {})}
    >
      {canEdit ? <CardForm key={card.id} card={card} /> : <CardFacts card={card} />}
      <p className="mt-3 text-card text-ink-2">{bylineOf(details)}{time !== "" && `, ${time}`}</p>
      {!kit.frozen && <CardActions card={card} />}
      {!kit.frozen && <Talk key={card.id} anchor={anchor} />}
      {!kit.frozen && <CardHistory card={card} open={isHistoryOpen} onToggle={() => setHistoryOpen(!isHistoryOpen)} />}
    </SidePanel>
  );
}
