/** A card of one of two maps, drawn as on its map; it leads to its row in the list. */
import type { DiffRow } from "@/lib/journey/diff/rows/types";
import { MapCard } from "../card";
import type { CardProps } from "../card-frame";
import type { CardMark } from "../card-mark";
import { cardLabel, type CardDetails } from "../card-view";
import { MomentPill } from "../moment-pill";
import { rowAnchor } from "./diff-row";
import { MARK_WORDS } from "./mark-tile";
import type { Side } from "./pair-grid";

const nothing = (): void => undefined;
const STILL: Omit<CardProps, "details" | "mark"> = {
  selected: false, dragging: false, isNew: false, editor: null, canEdit: false, cardRef: nothing, onSelect: nothing, onOpen: nothing, onComments: nothing, onComment: null, onMenu: nothing, onRetry: nothing,
};

export function PairCard({ row, side, details, faded, current, onOpen }: {
  row: DiffRow;
  side: Side;
  details: CardDetails;
  faded: boolean;
  /** The one that J and K, or a link, have come to. */
  current: boolean;
  onOpen: (rowId: string) => void;
}) {
  const mark: CardMark = { ...(row.mark === "kept" ? {} : { differs: row.mark }), ...(faded ? { faded: true } : {}) };
  const Shape = details.card.type === "moment-of-truth" ? MomentPill : MapCard;
  // J and K come to where it stands tomorrow; what is gone has only today.
  const anchored = side === (row.afterId === null ? "before" : "after");
  return (
    <a
      href={`#${row.id}`} {...(anchored ? { id: rowAnchor(row.id), "data-current": current || undefined } : {})}
      tabIndex={row.mark === "kept" ? -1 : 0} className="pair-card" aria-label={`${MARK_WORDS[row.mark]}: ${cardLabel(details)}`}
      aria-description={row.story.join(" ") || undefined}
      onClick={(event) => {
        event.preventDefault();
        onOpen(row.id);
      }}
    >
      <div inert><Shape {...STILL} details={details} mark={mark} /></div>
    </a>
  );
}
