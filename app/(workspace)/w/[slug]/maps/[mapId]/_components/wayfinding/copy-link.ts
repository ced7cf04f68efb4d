/** A link to one place of the map, on the clipboard. */
import { showToast } from "@/components/ui/toast";
import type { BoardKit } from "../board-kit";
import { placeToText, type LinkedPlace } from "./linked-place";

export function copyLink(kit: BoardKit, place: LinkedPlace): void {
  const { origin, pathname } = window.location;
  const link = `${origin}${pathname}?at=${placeToText(place)}`;
  void navigator.clipboard.writeText(link).then(() => {
    showToast(`Link to this ${place.kind} copied`);
    kit.announce(`Link to this ${place.kind} copied.`);
  }, () => kit.view.update({ problem: `Your browser doesn’t let us copy. The link is ${link}` }));
}
