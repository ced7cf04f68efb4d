/** A moment of truth: its code as a pill on the thread, its words beside it. */
import { memo } from "react";
import type { CardProps } from "./card-frame";
import { CommentPin } from "./comments/comment-pin";
import { markAttributes } from "./card-mark";
import { CardText } from "./card-text";
import { cardLabel } from "./card-view";
import { positionKey } from "./grid-position";
import { OutcomeMark } from "./outcome-mark";
import { cardStyle } from "./typing-style";

export const MomentPill = memo(function MomentPill({
  details, selected, mark, dragging, editor, cardRef, onSelect, onOpen, onComments, onMenu,
}: CardProps) {
  const { card, typing } = details;
  const moment = card.momentOfTruth;
  return (
    <div
      ref={cardRef} role="group" aria-roledescription="card" aria-label={cardLabel(details)} tabIndex={-1}
      data-grid-key={positionKey({ kind: "card", cardId: card.id })} data-card={card.id}
      data-selected={selected || undefined} data-typing={typing ? "" : undefined} data-editing={editor !== null || undefined}
      data-dragging={dragging || undefined} {...markAttributes(mark)} className="map-moment" style={cardStyle(details, mark)}
      title={moment?.voice ? `“${moment.voice}”` : undefined}
      onClick={onSelect} onDoubleClick={onOpen}
      onContextMenu={(event) => {
        if (editor !== null) return;
        event.preventDefault();
        onMenu(event.clientX === 0 && event.clientY === 0 ? event.currentTarget : { x: event.clientX, y: event.clientY });
      }}
    >
      {(typing ?? mark?.held) && <span className="map-card-flag" aria-hidden>{(typing ?? mark?.held)?.name}</span>}
      <b data-none={moment ? undefined : ""}>{moment?.code ?? "Which?"}{moment?.outcome && <OutcomeMark outcome={moment.outcome} />}</b>
      {details.pin && editor === null && <CommentPin pin={details.pin} onOpen={onComments} />}
      {editor ?? <span className="truncate"><CardText text={card.text} typing={typing} empty="" /></span>}
    </div>
  );
});
