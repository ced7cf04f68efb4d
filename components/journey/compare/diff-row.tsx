/** One change, or one thing that was kept: today on the left, the sign, tomorrow on the right. */
import Columns3 from "lucide-react/icons/columns-3";
import Route from "lucide-react/icons/route";
import Sparkle from "lucide-react/icons/sparkle";
import type { ReactNode } from "react";
import type { DiffRow } from "@/lib/journey/diff/rows/types";
import { EdgeIcon } from "../edge-icon";
import { LaneIcon } from "../lane-icon";
import { MarkTile } from "./mark-tile";
import { RewordedText } from "./reworded-text";

const PART_ICONS = { stage: Columns3, step: Route, "micro-moment": Sparkle } as const;

export function DiffRowView({ row, current, lead, aside }: {
  row: DiffRow;
  /** The one that J and K, or a link, have come to. */
  current: boolean;
  /** Before the kind: a tick. */
  lead?: ReactNode;
  /** At the end of the right side: its gap, what can be done with it. */
  aside?: ReactNode;
}) {
  return (
    <li>
      <div
        role="group" tabIndex={-1} id={rowAnchor(row.id)} data-diff-row={row.id} data-mark={row.mark} data-current={current || undefined}
        aria-label={row.story.length > 0 ? row.story.join(" ") : `${row.label} kept: ${row.after ?? ""}`} className="diff-row"
      >
        <span className="diff-kind">{lead}<KindIcon row={row} /><span className="min-w-0 truncate">{row.label}</span></span>
        <Side row={row} side="before" />
        <span className="diff-sign"><MarkTile mark={row.mark} /></span>
        <Side row={row} side="after">{aside}</Side>
      </div>
    </li>
  );
}

/** The element a link to a change leads to. */
export const rowAnchor = (rowId: string): string => `change-${rowId}`;

function KindIcon({ row }: { row: DiffRow }) {
  if (row.laneType) return <LaneIcon type={row.laneType} size={13} />;
  switch (row.part) {
    case "connection": {
      const [change] = row.changes;
      const edge = change?.part === "connection" ? change.after ?? change.before : null;
      return edge && <EdgeIcon kind={edge.kind} size={13} />;
    }
    case "stage": case "step": case "micro-moment": {
      const Shape = PART_ICONS[row.part];
      return <Shape size={13} strokeWidth={1.75} aria-hidden />;
    }
    case "card": case "lane": case "feeling": return null;
  }
}

function Side({ row, side, children }: { row: DiffRow; side: "before" | "after"; children?: ReactNode }) {
  const text = row[side];
  const notes = side === "after" && row.notes.length > 0 && <span className="diff-notes">{row.notes.join(" · ")}</span>;
  if (text === null) {
    return (
      <div className="diff-side" data-empty>
        <span className="min-w-0 flex-1">{side === "before" ? "Nothing here today" : row.mark === "realised" ? null : "No longer happens"}{notes}</span>
        {children}
      </div>
    );
  }
  const gone = side === "before" && row.mark === "removed";
  return (
    <div className="diff-side" data-side={side}>
      <span className="min-w-0 flex-1 wrap-anywhere">
        <span className={row.voice ? "voice" : undefined}>
          {row.words ? <RewordedText words={row.words} side={side} /> : gone ? <del className="diff-gone">{text}</del> : text}
        </span>
        {notes}
      </span>
      {children}
    </div>
  );
}
