/** The touchpoints of one channel in a cell: an icon, and the name for the main one. Being written it opens to a card. */
import { memo } from "react";
import type { CardProps } from "./card-frame";
import { MapCard } from "./card";
import { cardLabel } from "./card-view";
import { CommentPin } from "./comments/comment-pin";
import { ChannelSign } from "./channel-signs";
import { markAttributes } from "./card-mark";
import { positionKey } from "./grid-position";
import { cardStyle } from "./typing-style";

export const TouchpointChip = memo(function TouchpointChip({ main, others, ...props }: CardProps & {
  main: boolean;
  /** Texts of further touchpoints of the same channel. */
  others: readonly string[];
}) {
  const { details, selected, mark, dragging, editor, cardRef, onSelect, onOpen, onComments, onMenu } = props;
  if (editor !== null) return <MapCard {...props} />;
  const { card, channelName, typing } = details;
  const channel = card.touchpoint?.channel;
  const words = [card.text, ...others].filter((text) => text !== "").join("; ");
  const name = channelName ?? (card.text === "" ? "Touchpoint" : card.text);
  return (
    <div
      ref={cardRef} role="group" aria-roledescription="card" aria-label={[cardLabel(details), ...others].join("; ")} tabIndex={-1}
      data-grid-key={positionKey({ kind: "card", cardId: card.id })} data-card={card.id}
      data-main={main || channel === undefined || undefined} data-selected={selected || undefined}
      data-assumed={details.assumed || undefined} data-typing={typing ? "" : undefined} data-dragging={dragging || undefined}
      {...markAttributes(mark)} className="map-chip" style={cardStyle(details, mark)} title={words === "" || words === name ? name : `${name}: ${words}`}
      onClick={onSelect} onDoubleClick={onOpen}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(event.clientX === 0 && event.clientY === 0 ? event.currentTarget : { x: event.clientX, y: event.clientY });
      }}
    >
      {(typing ?? mark?.held) && <span className="map-card-flag" aria-hidden>{(typing ?? mark?.held)?.name}</span>}
      <ChannelSign channel={channel ?? null} />
      {(main || channel === undefined) && <span className="truncate">{name}</span>}
      {details.pin && <CommentPin pin={details.pin} onOpen={onComments} />}
    </div>
  );
});
