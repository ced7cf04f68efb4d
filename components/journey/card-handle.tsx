/** The handle that appears on a card, or the small bar of a note: a click opens its menu or a comment on it; dragging works from the whole card. */
import Ellipsis from "lucide-react/icons/ellipsis";
import GripVertical from "lucide-react/icons/grip-vertical";
import MessageSquarePlus from "lucide-react/icons/message-square-plus";
import type { MouseEvent, ReactNode } from "react";

export function CardHandle({ bar, canEdit, onComment, onMenu }: {
  /** On the edge, over nothing that is written. */
  bar: boolean;
  canEdit: boolean;
  /** Null: this person may not comment. */
  onComment: (() => void) | null;
  onMenu: (anchor: HTMLElement) => void;
}) {
  const menu = { label: "Card menu", popup: "menu", onPress: onMenu } as const;
  if (!bar) return canEdit ? <Tool {...menu} className="map-card-handle"><GripVertical size={14} aria-hidden /></Tool> : null;
  if (!canEdit && !onComment) return null;
  return (
    <span className="map-card-handle" data-bar>
      {onComment && <Tool label="Comment" onPress={onComment}><MessageSquarePlus size={14} aria-hidden /></Tool>}
      {canEdit && <Tool {...menu}><Ellipsis size={14} aria-hidden /></Tool>}
    </span>
  );
}

function Tool({ label, popup, className, onPress, children }: {
  label: string; popup?: "menu"; className?: string; onPress: (anchor: HTMLElement) => void; children: ReactNode;
}) {
  const handleClick = (event: MouseEvent<HTMLElement>) => {
    event.stopPropagation();
    onPress(event.currentTarget);
  };
  return (
    <button
      type="button" tabIndex={-1} className={className} aria-label={label} title={popup ? undefined : label} aria-haspopup={popup}
      onClick={handleClick} onDoubleClick={(event) => event.stopPropagation()}
    >{children}</button>
  );
}
