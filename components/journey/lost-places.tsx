/** Under the name of a step: the step behind it that is gone, or the cards here that went with their lane. The head says it. */
import type { LostPlace } from "@/lib/journey/diff/losses";
import "./lost.css";

export default function LostPlaces({ lost }: { lost: readonly LostPlace[] }) {
  return lost.map(({ id, title, cards, sentence }) => (
    <span key={id} aria-hidden className="map-lost-place" title={sentence}>
      <span><del>{title}</del>{cards > 0 && `, ${cards} ${cards === 1 ? "card" : "cards"}`}</span>
    </span>
  ));
}
