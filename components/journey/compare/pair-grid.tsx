/** Two maps as one table: steps that are the same stand in one column, of each lane today's row above tomorrow's. */
import { Fragment, type CSSProperties } from "react";
import { StateDot } from "@/components/ui/state-dot";
import { pairedCell, type Pair, type PairedMaps } from "@/lib/journey/diff/rows/pair-maps";
import type { DiffRow } from "@/lib/journey/diff/rows/types";
import type { MapDiff } from "@/lib/journey/diff/types";
import type { Card, Lane, Step } from "@/lib/journey/model";
import type { CardDetails } from "../card-view";
import { LaneIcon } from "../lane-icon";
import { PairCard } from "./pair-card";
import { PairHeads } from "./pair-heads";
import "../card.css";
import "./pair-grid.css";

export type Side = "before" | "after";
const SIDES: readonly { readonly side: Side; readonly state: "current" | "future"; readonly name: string }[] = [
  { side: "before", state: "current", name: "Current" }, { side: "after", state: "future", name: "Future" },
];

export interface PairGridProps {
  readonly maps: PairedMaps;
  readonly diff: MapDiff;
  /** By card, of either map. */
  readonly rows: ReadonlyMap<string, DiffRow>;
  readonly details: Readonly<Record<Side, (card: Card) => CardDetails>>;
  readonly isFaded: (row: DiffRow) => boolean;
  readonly current: string | null;
  readonly onOpen: (rowId: string) => void;
}

export function PairGrid(props: PairGridProps) {
  const { maps } = props;
  const steps = maps.stages.flatMap((stage) => stage.steps.map((step, index) => ({ ...step, first: index === 0 })));
  return (
    <div className="pair-scroll" role="region" aria-label="Both maps side by side" tabIndex={0}>
      <div role="table" aria-label="Today above the future, lane by lane" className="pair-grid" style={{ "--columns": steps.length } as CSSProperties}>
        <PairHeads stages={maps.stages} />
        {maps.lanes.map((lane) => (
          <Fragment key={lane.after?.id ?? lane.before?.id}>
            {SIDES.map(({ side, state, name }) => (
              <div key={side} role="row" className="contents">
                <LaneHead lane={lane} side={side} state={state} name={name} />
                {steps.map((step) => <Cell key={step.after?.id ?? step.before?.id} {...props} step={step} lane={lane} side={side} first={step.first} />)}
              </div>
            ))}
          </Fragment>
        ))}
      </div>
    </div>
  );
}

function LaneHead({ lane, side, state, name }: { lane: Pair<Lane>; side: Side; state: "current" | "future"; name: string }) {
  const shown = lane[side] ?? lane.after ?? lane.before;
  if (!shown) return null;
  return (
    <div role="rowheader" className="pair-lane" data-side={side} aria-label={`${shown.title || "Untitled"}, ${name.toLowerCase()}`}>
      {side === "before" && <span className="pair-lane-name"><LaneIcon type={shown.type} />{shown.title || "Untitled"}</span>}
      <span className="pair-lane-side"><StateDot state={state} />{name}</span>
    </div>
  );
}

function Cell({ diff, rows, details, isFaded, current, onOpen, step, lane, side, first }: PairGridProps & {
  step: Pair<Step>; lane: Pair<Lane>; side: Side; first: boolean;
}) {
  const map = diff[side];
  const none = step[side] === null || lane[side] === null;
  return (
    <div role="cell" className="pair-cell" data-side={side} data-none={none || undefined} data-first={first || undefined}>
      {none && <span className="sr-only">{step[side] === null ? "Not a step of this map" : "Not a lane of this map"}</span>}
      {pairedCell(map, step[side], lane[side]).map((id) => {
        const [card, row] = [map.cards.get(id), rows.get(id)];
        return card && row && (
          <PairCard key={id} row={row} side={side} details={details[side](card)} faded={isFaded(row)} current={row.id === current} onOpen={onOpen} />
        );
      })}
    </div>
  );
}
