/** A card's words, with a colleague's caret where they are writing. */
import type { TypingColleague } from "./card-view";

export function CardText({ text, typing, empty = "Empty" }: { text: string; typing: TypingColleague | null; empty?: string }) {
  const caret = typing?.caret ?? null;
  if (caret === null) {
    return <span className="map-card-text" data-empty={text === "" || undefined}>{text === "" && !typing ? empty : text}</span>;
  }
  return (
    <span className="map-card-text">
      {text.slice(0, caret)}<span className="map-card-caret" aria-hidden />{text.slice(caret)}
    </span>
  );
}
