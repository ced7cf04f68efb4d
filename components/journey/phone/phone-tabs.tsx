/** The bar at the bottom: one step at a time, a new note, the whole map. */
import Plus from "lucide-react/icons/plus";
import Route from "lucide-react/icons/route";
import Table from "lucide-react/icons/table-2";

export type PhoneView = "steps" | "map";

export function PhoneTabs({ view, canAdd, onView, onAdd }: {
  view: PhoneView;
  canAdd: boolean;
  onView: (view: PhoneView) => void;
  onAdd: () => void;
}) {
  return (
    <nav className="phone-tabs" aria-label="Views of the map" data-region="tabs">
      <button type="button" className="phone-tab" aria-current={view === "steps" ? "page" : undefined} onClick={() => onView("steps")}>
        <Route size={20} strokeWidth={1.75} aria-hidden />Steps
      </button>
      <button type="button" className="phone-add" aria-label="Add a note" disabled={!canAdd} onClick={onAdd}><Plus size={20} aria-hidden /></button>
      <button type="button" className="phone-tab" aria-current={view === "map" ? "page" : undefined} onClick={() => onView("map")}>
        <Table size={20} strokeWidth={1.75} aria-hidden />Whole map
      </button>
    </nav>
  );
}
