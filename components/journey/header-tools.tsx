/**
 * The small buttons of a stage, step or lane header: in its corner, and a plus on the line to its neighbour. Tab reaches
 * those of the header that has focus; the others are no tab stops, or one would walk through all of them.
 */
import Ellipsis from "lucide-react/icons/ellipsis";
import Plus from "lucide-react/icons/plus";

export function HeaderTools({ menuLabel, reachable, onMenu }: {
  menuLabel: string;
  reachable: boolean;
  onMenu: (anchor: HTMLElement) => void;
}) {
  return (
    <span className="map-header-tools">
      <button
        type="button" tabIndex={reachable ? 0 : -1} aria-label={menuLabel} aria-haspopup="menu"
        onClick={(event) => onMenu(event.currentTarget)}
      ><Ellipsis size={14} aria-hidden /></button>
    </span>
  );
}

/** The plus between a header and the next one. */
export function AddBetween({ label, reachable, onAdd }: { label: string; reachable: boolean; onAdd: () => void }) {
  return (
    <button type="button" tabIndex={reachable ? 0 : -1} className="map-add-between" title={label} onClick={onAdd}>
      <Plus size={14} aria-hidden />
    </button>
  );
}
