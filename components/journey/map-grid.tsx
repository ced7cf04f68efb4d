/** The shell of the grid: sizes, roles and counts. Rows are `display: contents`; what is in them is the caller's. */
import type { CSSProperties, KeyboardEvent, ReactNode, Ref } from "react";
import type { MapState } from "@/lib/journey/model";
import "./map-grid.css";
import "./card.css";
import "./emotion-lane.css";

/** All of a card's words, all of them a little smaller, its title, or only whose it is. */
export type MapDensity = "normal" | "close" | "tight" | "blocks";

export function MapGrid({ label, state, columns, rows, headLines, stepWidth, scale, density, gridRef, readOnly, onKeyDown, children }: {
  label: string;
  state: MapState;
  /** Step columns of the whole map. */
  columns: number;
  /** Per visible lane, the pixels it is high at least: not all of its cells are drawn. */
  rows: readonly number[];
  /** Lines of the longest step name, drawn or not. */
  headLines: number;
  /** Pixels before `scale`. */
  stepWidth: number;
  /** CSS zoom of everything; 1 = 100 %. */
  scale: number;
  density: MapDensity;
  gridRef: Ref<HTMLDivElement>;
  readOnly: boolean;
  onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
  children: ReactNode;
}) {
  const style = {
    "--columns": Math.max(1, columns), "--map-step-w": `${stepWidth}px`, "--head-lines": headLines, zoom: scale,
    "--map-rows": rows.map((height) => `minmax(${Math.round(height * 2) / 2}px, auto)`).join(" "),
  } as CSSProperties;
  return (
    <div
      ref={gridRef} className="map-grid" role="grid" aria-label={label} aria-rowcount={rows.length + 2} aria-colcount={columns + 1}
      aria-readonly={readOnly || undefined} aria-multiselectable={readOnly ? undefined : true}
      data-state={state} data-density={density} style={style} onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}

/** One row; `index` counts from 1, stages and steps are rows 1 and 2. */
export function MapRow({ index, children }: { index: number; children: ReactNode }) {
  return <div role="row" aria-rowindex={index} className="map-row">{children}</div>;
}
