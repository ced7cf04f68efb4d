"use client";
/** The corner of the grid: how much there is, and which lanes show. */
import ListFilter from "lucide-react/icons/list-filter";
import type { GridLayout } from "@/components/journey/grid-layout";
import { useBoardKit } from "./board-kit";

const count = (many: number, one: string): string => `${many} ${one}${many === 1 ? "" : "s"}`;

export function BoardCorner({ layout }: { layout: GridLayout }) {
  const kit = useBoardKit();
  const steps = layout.columns.filter(({ step }) => step !== null).length;
  const all = layout.lanes.length + layout.hiddenLanes.length;
  return (
    <div role="columnheader" aria-colindex={1} aria-rowspan={2} className="map-corner">
      <span>{count(layout.stages.length, "stage")}, {count(steps, "step")}</span>
      <button
        type="button" tabIndex={-1} data-grid-key="corner" aria-haspopup="menu" aria-label={`${layout.lanes.length} of ${count(all, "lane")} shown`}
        onClick={(event) => kit.view.update({ menu: { target: { kind: "lanes" }, anchor: event.currentTarget } })}
      >
        <ListFilter size={13} aria-hidden /><span>{layout.lanes.length} of {count(all, "lane")}</span>
      </button>
    </div>
  );
}
