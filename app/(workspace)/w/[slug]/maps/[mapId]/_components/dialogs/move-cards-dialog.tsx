"use client";
/** Moving cards to a cell chosen by name. */
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useBoardKit } from "../board-kit";
import { moveCards } from "../card-moves";
import { closeThen } from "./close-then";
import { PlaceFields, type ChosenPlace } from "./place-fields";

export default function MoveCardsDialog({ cardIds, onClose }: { cardIds: readonly string[]; onClose: () => void }) {
  const kit = useBoardKit();
  const from = kit.session.map.get().cards.get(cardIds[0] ?? "")?.place;
  const [place, setPlace] = useState<ChosenPlace>({ stepId: from?.stepId ?? "", laneId: from?.laneId ?? "" });
  const stays = place.stepId === from?.stepId && place.laneId === from.laneId;
  return (
    <Dialog
      open onOpenChange={(open) => !open && onClose()} size="sm" title={cardIds.length === 1 ? "Move this card" : `Move ${cardIds.length} cards`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary" disabled={stays}
            onClick={() => closeThen(onClose, () => moveCards(kit, cardIds, place))}
          >Move</Button>
        </>
      }
    >
      <PlaceFields kit={kit} place={place} onChange={setPlace} />
    </Dialog>
  );
}
