/** What a cell no longer holds against an earlier map: read, but no card of this one; nothing can be done with it. */
import type { LostCard } from "@/lib/journey/diff/losses";
import { ChannelIcon } from "./channel-icon";
import "./lost.css";

export default function LostCards({ lost }: { lost: readonly LostCard[] }) {
  return lost.map(({ card, sentence }) => (
    <div key={card.id} className="map-lost" data-voice={card.type === "thought" || undefined}>
      <span className="sr-only">{sentence}</span>
      {card.touchpoint && <ChannelIcon channel={card.touchpoint.channel} />}
      <del aria-hidden>{card.momentOfTruth && `${card.momentOfTruth.code} `}{card.text.trim() === "" ? "Without words" : card.text}</del>
    </div>
  ));
}
