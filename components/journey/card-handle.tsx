/** The handle that appears on a card, or the small bar of a note: a click opens its menu; dragging works from the whole card. */
import Ellipsis from "lucide-react/icons/ellipsis";
import GripVertical from "lucide-react/icons/grip-vertical";

export function CardHandle({ label, bar, onMenu }: {
  label: string;
  /** On the edge, over nothing that is written. */
  bar: boolean;
  onMenu: (anchor: HTMLElement) => void;
}) {
  return (
    <button
      type="button" tabIndex={-1} className="map-card-handle" data-bar={bar || undefined} aria-label={label} aria-haspopup="menu"
      onClick={(event) => {
        event.stopPropagation();
        onMenu(event.currentTarget);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >{bar ? <Ellipsis size={14} aria-hidden /> : <GripVertical size={14} aria-hidden />}</button>
  );
}
