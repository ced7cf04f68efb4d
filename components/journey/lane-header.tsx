/** Head of a lane: icon, title, subtitle; for the feeling lane the legend and the faces of its scale. */
import type { ReactNode } from "react";
import type { GridLane } from "./grid-layout";
import { gridRowOf } from "./grid-layout";
import { positionKey } from "./grid-position";
import { LaneIcon } from "./lane-icon";
import { MoodFace } from "./mood-face";
import type { DropSide, HeaderEvents } from "./stage-header";

export function LaneHeader({ row, place, help, name, subtitle, sizer, tools, dragging, drop, events }: {
  /** Index among the visible lanes. */
  row: number;
  place: GridLane;
  /** What belongs in the lane; shown beside it, and said. */
  help: string | undefined;
  name: ReactNode;
  subtitle: ReactNode;
  /** Its lower edge, where its height can be changed. */
  sizer: ReactNode;
  tools: ReactNode;
  dragging: boolean;
  drop: DropSide;
  events: HeaderEvents;
}) {
  const { lane, line } = place;
  return (
    <div
      role="rowheader" aria-colindex={1} tabIndex={-1} data-lane-id={lane.id}
      aria-label={`${line ? `Below the line of ${line}: ` : ""}${lane.title || "Untitled"}`}
      data-grid-key={positionKey({ kind: "lane", laneId: lane.id })}
      aria-description={help} data-help={help} data-feelings={lane.type === "feelings" || undefined} data-line={line ?? undefined}
      data-dragging={dragging || undefined} data-drop={drop ?? undefined}
      className={`map-lane ${lane.collapsed ? "map-lane-collapsed" : ""}`} style={{ gridRow: gridRowOf(row) }}
      {...events}
    >
      {line && <span aria-hidden className="map-line-name">Line of {line}</span>}
      <LaneIcon type={lane.type} />
      <span className="map-lane-words">
        {name}
        {!lane.collapsed && subtitle}
      </span>
      {lane.type === "feelings" && !lane.collapsed && (
        <span className="map-feeling-faces" aria-hidden>
          {(["great", "neutral", "awful"] as const).map((mood) => <MoodFace key={mood} mood={mood} size={17} stroke="var(--line-3)" />)}
        </span>
      )}
      {tools}
      {sizer}
    </div>
  );
}

/** What the lines of the feeling lane mean; the first is the one being set, and can be changed. */
export function FeelingLegend({ behind, name, colour, onChoose }: {
  /** What the thin dotted line is; falsy: there is none. */
  behind: string | false | undefined;
  /** Whose feelings are set. */
  name: string;
  colour: string;
  onChoose: (anchor: HTMLElement) => void;
}) {
  return (
    <span className="map-feeling-legend">
      <button type="button" tabIndex={-1} aria-haspopup="menu" aria-label={`Feelings of ${name}`} onClick={(event) => onChoose(event.currentTarget)}>
        <svg width="16" height="8" aria-hidden><path d="M0 4h16" stroke={colour} /></svg>
        {name} ▾
      </button>
      {behind && (
        <small>
          <svg width="16" height="8" aria-hidden><path d="M0 4h16" /></svg>
          {behind}
        </small>
      )}
    </span>
  );
}
