/** The corner mark of something that is talked about: how many comments are open, or a quiet tick once all is resolved. */
import Check from "lucide-react/icons/check";
import { sayPin, type Pin } from "./pin";

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
