/** The handle that appears on a card: a click opens its menu; dragging works from the whole card. */
import GripVertical from "lucide-react/icons/grip-vertical";

export function CardHandle({ label, onMenu }: { label: string; onMenu: (anchor: HTMLElement) => void }) {
  return (
    <button
      type="button" tabIndex={-1} className="map-card-handle" aria-label={label} aria-haspopup="menu"
      onClick={(event) => {
        event.stopPropagation();
        onMenu(event.currentTarget);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    ><GripVertical size={14} aria-hidden /></button>
  );
}
