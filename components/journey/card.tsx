/** One card of the map in its kind (action, thought, need, note, metric, …) and its state. */
import CircleAlert from "lucide-react/icons/circle-alert";
import CloudOff from "lucide-react/icons/cloud-off";
import { memo, type MouseEvent } from "react";
import { DepartmentCode } from "@/components/ui/department-code";
import type { CardProps } from "./card-frame";
import { CardHandle } from "./card-handle";
import { CardHead } from "./card-head";
import { markAttributes } from "./card-mark";
import { CardMarks } from "./card-marks";
import { CardText } from "./card-text";
import { bylineOf, cardKind, cardLabel } from "./card-view";
import { positionKey } from "./grid-position";
import { CommentPin } from "./comments/comment-pin";
import { MetricBody } from "./metric-body";
import { cardStyle } from "./typing-style";

export const MapCard = memo(function MapCard({
  details, selected, mark, dragging, isNew, editor, canEdit, cardRef, onSelect, onOpen, onComments, onComment, onMenu, onRetry,
}: CardProps) {
  const { card, typing, metric, assumed, department, recent } = details;
  const kind = cardKind(details);
  const editing = editor !== null;
  const handleContextMenu = (event: MouseEvent<HTMLElement>) => {
    if (editing) return;
    event.preventDefault();
    onMenu(event.clientX === 0 && event.clientY === 0 ? event.currentTarget : { x: event.clientX, y: event.clientY });
  };
  const handleRetry = (event: MouseEvent) => {
    event.stopPropagation();
    onRetry();
  };
  return (
    <div
      ref={cardRef} role="group" aria-roledescription="card" aria-label={cardLabel(details)} tabIndex={-1}
      data-grid-key={positionKey({ kind: "card", cardId: card.id })} data-card={card.id} data-kind={kind} data-code={department?.code}
      data-selected={selected || undefined} data-typing={typing ? "" : undefined} data-editing={editing || undefined}
      data-dragging={dragging || undefined} data-new={isNew || undefined} data-assumed={assumed || undefined}
      {...markAttributes(mark)} className="map-card" style={cardStyle(details, mark)}
      onClick={onSelect} onDoubleClick={onOpen} onContextMenu={handleContextMenu}
    >
      {typing ? <span className="map-card-flag" aria-hidden>{typing.name} is typing</span> : mark?.held && <span className="map-card-flag" aria-hidden>{mark.held.name}</span>}
      {kind !== "note" && !recent && (
        <span className="map-card-byline" aria-hidden>
          {department && <DepartmentCode code={department.code} colour={department.colour} />}
          {bylineOf(details)}{details.time && `, ${details.time}`}
        </span>
      )}
      {kind === "note" && <CardHead details={details} />}
      {kind === "metric" && metric && !editing
        ? <MetricBody metric={metric} />
        : editor ?? <CardText text={card.text} typing={typing} />}
      <CardMarks details={details} byline={recent && kind !== "note"} />
      {mark?.unsent === "waiting" && <span className="map-card-meta map-card-unsent"><span><CloudOff size={11} aria-hidden />Waiting for connection</span></span>}
      {mark?.unsent === "failed" && (
        <span className="map-card-meta map-card-unsent">
          <span><CircleAlert size={11} aria-hidden />Not saved</span>
          <button type="button" tabIndex={-1} onClick={handleRetry} onDoubleClick={(event) => event.stopPropagation()}>Try again</button>
        </span>
      )}
      {details.pin && !editing && <CommentPin pin={details.pin} onOpen={onComments} />}
      {!editing && <CardHandle bar={kind === "note"} canEdit={canEdit} onComment={onComment} onMenu={onMenu} />}
    </div>
  );
});
