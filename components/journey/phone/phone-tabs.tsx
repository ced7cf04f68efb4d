/** The bar at the bottom: one step at a time, the whole map, a new note, today beside a future, and everything else. */
import Columns2 from "lucide-react/icons/columns-2";
import Ellipsis from "lucide-react/icons/ellipsis";
import Plus from "lucide-react/icons/plus";
import Route from "lucide-react/icons/route";
import Table from "lucide-react/icons/table-2";
import { PageLink } from "@/components/ui/page-link";

export type PhoneView = "steps" | "map";

const ICON = { size: 20, strokeWidth: 1.75, "aria-hidden": true } as const;

export function PhoneTabs({ view, canAdd, compareHref, onView, onAdd, onMore }: {
  view: PhoneView;
  canAdd: boolean;
  compareHref: string;
  onView: (view: PhoneView) => void;
  onAdd: () => void;
  onMore: (anchor: HTMLElement) => void;
}) {
  return (
    <nav className="phone-tabs" aria-label="Map" data-region="tabs">
      <button type="button" className="phone-tab" aria-current={view === "steps" ? "page" : undefined} onClick={() => onView("steps")}>
        <Route {...ICON} />Steps
      </button>
      <button type="button" className="phone-tab" aria-current={view === "map" ? "page" : undefined} onClick={() => onView("map")}>
        <Table {...ICON} />Whole map
      </button>
      <button type="button" className="phone-add" aria-label="Add a note" disabled={!canAdd} onClick={onAdd}><Plus size={20} aria-hidden /></button>
      <PageLink href={compareHref} className="phone-tab"><Columns2 {...ICON} />Compare</PageLink>
      <button type="button" className="phone-tab" aria-haspopup="menu" onClick={(event) => onMore(event.currentTarget)}><Ellipsis {...ICON} />More</button>
    </nav>
  );
}
