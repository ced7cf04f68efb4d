"use client";
/** The details of a card for somebody who may change it. */
import { useMemo } from "react";
import { LiveField } from "@/components/journey/live-field";
import { CARD_WORDS } from "@/lib/journey/card-words";
import type { Card } from "@/lib/journey/model";
import { useBoardKit } from "../board-kit";
import { takeBack } from "../history-actions";
import { liveTextOf } from "../use-card-editor";
import { AssumptionsField } from "./assumptions-field";
import { ChannelsField } from "./channels-field";
import { KindFields } from "./kind-fields";
import { LinksBack } from "./linked-card";
import { LinksField } from "./links-field";
import { liveDetailOf } from "./live-detail";
import { SharedFields } from "./shared-fields";

export function CardForm({ card }: { card: Card }) {
  const kit = useBoardKit();
  const { core } = kit;
  const { id } = card;
  const words = useMemo(() => liveTextOf(core, id), [core, id]);
  const detail = useMemo(() => liveDetailOf(core, id), [core, id]);
  const writing = {
    onUndo: () => takeBack(kit, "undo"), onRedo: () => takeBack(kit, "redo"),
    onDone: (field: HTMLElement) => field.closest<HTMLElement>("[data-region=panel]")?.focus(),
    onLeave: () => {
      kit.session.stopCapturing();
      kit.session.setPresence({ typing: null });
    },
  };
  return (
    <>
      <LiveField live={words} label={`Words of this ${CARD_WORDS[card.type].toLowerCase()}`} placeholder="Say it in a few words" oneThought
        className={`text-lead font-semibold ${card.type === "thought" ? "voice" : ""}`} {...writing} />
      <LiveField live={detail} label="Details" placeholder="Add details" className="text-ink-2" {...writing} />
      <div className="mt-3 grid gap-0.5">
        <KindFields card={card} />
        <SharedFields cards={[card]} />
        {card.type !== "touchpoint" && <ChannelsField card={card} />}
        <LinksField card={card} />
        <LinksBack cardId={id} />
        <AssumptionsField card={card} />
      </div>
    </>
  );
}
