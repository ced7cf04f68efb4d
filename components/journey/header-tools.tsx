/** The small buttons in the corner of a stage, step or lane header. Keyboards use the same things through the menu key. */
import Ellipsis from "lucide-react/icons/ellipsis";
import Plus from "lucide-react/icons/plus";

export function HeaderTools({ menuLabel, addLabel, onMenu, onAdd }: {
  menuLabel: string;
  addLabel?: string;
  onMenu: (anchor: HTMLElement) => void;
  onAdd?: () => void;
}) {
  return (
    <span className="map-header-tools">
      {onAdd && addLabel && (
        <button type="button" tabIndex={-1} aria-label={addLabel} title={addLabel} onClick={onAdd}><Plus size={14} aria-hidden /></button>
      )}
      <button
        type="button" tabIndex={-1} aria-label={menuLabel} aria-haspopup="menu"
        onClick={(event) => onMenu(event.currentTarget)}
      ><Ellipsis size={14} aria-hidden /></button>
    </span>
  );
}
