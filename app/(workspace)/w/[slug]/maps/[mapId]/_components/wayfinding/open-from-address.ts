/** Opens the map where a link leads (`?at=`) and with the filter it carries, as soon as the map is there. */
import type { BoardCore } from "../board-kit";
import { goTo } from "../go-to";
import { readFilterFromAddress } from "./filter-address";
import { placeFromText } from "./linked-place";

const GONE = "The card this link leads to was deleted. It may be in Recovered.";
const UNKNOWN = "What this link leads to is no longer on this map.";

export function openFromAddress(kit: BoardCore): () => void {
  readFilterFromAddress(kit);
  const text = new URLSearchParams(window.location.search).get("at");
  if (text === null) return () => undefined;
  let done = false;
  /** A local copy may be older than the link: what it does not know is looked for again once the server has answered. */
  const open = () => {
    if (done || !kit.session.loaded.get()) return;
    const place = placeFromText(kit.session.map.get(), text);
    const isFresh = kit.session.status.get().kind !== "connecting";
    if (!isFresh && (place === null || place === "gone")) return;
    done = true;
    if (place === null || place === "gone") kit.view.update({ problem: place === "gone" ? GONE : UNKNOWN });
    else goTo(kit, place);
  };
  const stops = [kit.session.loaded, kit.session.map, kit.session.status].map((source) => source.subscribe(open));
  open();
  return () => stops.forEach((stop) => stop());
}
