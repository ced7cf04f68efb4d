/** Tells colleagues which cards I have selected and which part of the map I look at. */
import { MOST_SELECTED } from "@/lib/collaboration/presence";
import { parsePositionKey } from "@/components/journey/grid-position";
import type { BoardKit } from "../board-kit";

export function shareSelection(kit: BoardKit): () => void {
  let told: ReadonlySet<string> | null = null;
  const tell = () => {
    const { selection } = kit.view.get();
    if (selection === told) return;
    told = selection;
    kit.session.setPresence({ selection: [...selection].slice(0, MOST_SELECTED) });
  };
  tell();
  return kit.view.subscribe(tell);
}

/** How long the map rests before its place is told, ms. */
const REST_MS = 120;

export function shareView(kit: BoardKit): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = "";
  const tell = () => {
    const view = cellInTheMiddle();
    const key = JSON.stringify(view);
    if (key === told) return;
    told = key;
    kit.session.setPresence({ view });
  };
  const handleScroll = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, REST_MS);
  };
  handleScroll();
  // The map may be drawn anew in another element: what scrolls is caught on its way down.
  document.addEventListener("scroll", handleScroll, { capture: true, passive: true });
  return () => {
    clearTimeout(timer);
    document.removeEventListener("scroll", handleScroll, { capture: true });
  };
}

/** Null: the map is not on the page, or nothing of its cells is in the middle. */
function cellInTheMiddle(): { stepId: string; laneId: string } | null {
  const box = document.querySelector(".map-scroll")?.getBoundingClientRect();
  if (!box) return null;
  const cell = document.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    .flatMap((element) => element.closest<HTMLElement>("[data-grid-key^='cell:']") ?? [])[0];
  const position = parsePositionKey(cell?.dataset["gridKey"] ?? "");
  return position?.kind === "cell" ? { stepId: position.stepId, laneId: position.laneId } : null;
}
