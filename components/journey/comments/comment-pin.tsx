/** The corner mark of something that is talked about: how many comments are open, or a quiet tick once all is resolved. */
import Check from "lucide-react/icons/check";

/** Equal pins are the same object: only what changed is drawn anew. */
export interface Pin {
  /** Comments of open threads; 0: all are resolved. */
  readonly open: number;
  readonly unread: number;
}

export const sayPin = ({ open, unread }: Pin): string =>
  `${open === 0 ? "Comments resolved" : open === 1 ? "1 comment" : `${open} comments`}${unread > 0 ? `, ${unread} new` : ""}`;

export function CommentPin({ pin, onOpen }: { pin: Pin; onOpen: () => void }) {
  return (
    <button
      type="button" tabIndex={-1} className="map-pin" data-resolved={pin.open === 0 || undefined} data-unread={pin.unread > 0 || undefined} aria-label={sayPin(pin)}
      onClick={(event) => {
        event.stopPropagation();
        onOpen();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {pin.open === 0 ? <Check size={11} aria-hidden /> : pin.open}
    </button>
  );
}
