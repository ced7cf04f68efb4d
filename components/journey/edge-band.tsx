/** Connections between steps: arcs above the rail, and waits on it. Each is a button; one of them is the tab stop. */
import { useMemo, useState, type KeyboardEvent } from "react";
import { DepartmentCode } from "@/components/ui/department-code";
import { EdgeIcon } from "./edge-icon";
import { edgesToDraw, leftOf, type EdgeLayout, type PlacedEdge } from "./edge-layout";
import { EDGE_WORDS, NOBODY_WAITS } from "./edge-words";
import type { Span } from "./grid-window";
import "./edge-band.css";

interface EdgeOwner { readonly code: string; readonly colour: string; readonly name: string }

/** Pixels: a step's dot from its column's left edge, one level at the usual text size, and where lines end above the dot. */
const DOT_X = 15;
const LEVEL = 16;
const END = 3;

export function EdgeBand({ layout, span, columns, stepWidth, rem, future, describe, ownerOf, onOpen }: {
  layout: EdgeLayout;
  /** Size of the page's text, 1 = the usual one: chips and levels grow with it. */
  rem: number;
  /** The columns that are drawn. */
  span: Span;
  columns: number;
  stepWidth: number;
  future: boolean;
  /** The whole connection in words. */
  describe: (place: PlacedEdge) => string;
  ownerOf: (place: PlacedEdge) => EdgeOwner | null;
  onOpen: (edgeId: string) => void;
}) {
  const step = LEVEL * rem;
  const height = layout.levels === 0 ? 0 : layout.levels * step + 2 * rem;
  const [focused, setFocused] = useState<string | null>(null);
  const inReadingOrder = useMemo(() => [...layout.places].sort((a, b) => leftOf(a) - leftOf(b)), [layout]);
  const drawn = useMemo(() => edgesToDraw(inReadingOrder, span, focused), [inReadingOrder, span, focused]);
  return (
    <div role="row" className="map-row">
      <div
        role="gridcell" aria-label="Connections between steps" aria-colindex={2} aria-colspan={columns}
        className="map-edges" data-levels={layout.levels} onKeyDown={handleArrows}
        onFocus={({ target }) => setFocused(target.dataset["edge"] ?? null)}
      >
        <svg width={columns * stepWidth} height={height + END + 1} aria-hidden>
          {drawn.filter(({ onRail }) => !onRail).map((place) => (
            <Arc key={place.edge.id} place={place} stepWidth={stepWidth} height={height} step={step} future={future} />
          ))}
        </svg>
        {drawn.map((place, index) => (
          <EdgeChip
            key={place.edge.id} place={place} stepWidth={stepWidth} height={height} step={step} tabStop={index === 0}
            words={describe(place)} owner={ownerOf(place)} onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}

/** @param step height of one level, px */
const lineY = (level: number, height: number, step: number): number => height - 1 - step / 2 - level * step;

/** Lines that meet at a dot stand a little apart: what leads on from it to its right, what comes from the left to its left. */
function ends({ from, to, level }: PlacedEdge, stepWidth: number): readonly [number, number] {
  const apart = 5 - level * 2;
  const x = (column: number) => column * stepWidth + DOT_X;
  if (from === to) return [x(from) + 5, x(from) - 5];
  return to > from ? [x(from) + apart, x(to) - apart] : [x(from) - apart, x(to) + apart];
}

function Arc({ place, stepWidth, height, step, future }: { place: PlacedEdge; stepWidth: number; height: number; step: number; future: boolean }) {
  const [from, to] = ends(place, stepWidth);
  const turn = to > from ? 4 : -4;
  const bottom = height + END;
  const y = lineY(place.level, height, step);
  return (
    <g fill="none" stroke="var(--rail)" strokeWidth="1.5" strokeLinejoin="round">
      <path
        d={`M${from} ${bottom}V${y + 4}q0 -4 ${turn} -4H${to - turn}q${turn} 0 ${turn} 4V${bottom}`}
        {...(future ? { strokeDasharray: "5 3" } : {})}
      />
      <path d={`M${to - 3.5} ${bottom - 4.5}l3.5 4.5 3.5-4.5`} />
      {place.edge.kind === "branch" && <path d={`M${from} ${bottom - 7}l3 3 -3 3 -3-3z`} fill="var(--surface)" />}
    </g>
  );
}

function EdgeChip({ place, stepWidth, height, step, tabStop, words, owner, onOpen }: {
  place: PlacedEdge; stepWidth: number; height: number; step: number; tabStop: boolean;
  words: string; owner: EdgeOwner | null; onOpen: (edgeId: string) => void;
}) {
  const { edge, from, to, level, onRail } = place;
  const [start, end] = ends(place, stepWidth);
  const self = from === to;
  const left = self ? start + 3 : Math.min(start, end) + 8;
  const width = self ? stepWidth - 32 : Math.abs(end - start) - 16;
  const unowned = edge.kind === "wait" && owner === null;
  const top = onRail ? (unowned ? height - step - 1 : height) : lineY(level, height, step) - step / 2;
  return (
    <div className="map-edge" style={{ left, top, width }} data-self={self || undefined}>
      <button
        type="button" tabIndex={tabStop ? 0 : -1} aria-label={words} title={words} data-edge={edge.id}
        data-rail={onRail || undefined} data-unowned={unowned || undefined} onClick={() => onOpen(edge.id)}
      >
        {unowned && <span className="map-edge-unowned">{NOBODY_WAITS}</span>}
        <span className="map-edge-chip">
          <EdgeIcon kind={edge.kind} />
          <span className="truncate">{edge.label || EDGE_WORDS[edge.kind].name}</span>
          {owner && <DepartmentCode code={owner.code} colour={owner.colour} />}
        </span>
      </button>
    </div>
  );
}

function handleArrows(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (by === 0 || !(event.target instanceof HTMLElement)) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-edge]")];
  all[all.indexOf(event.target) + by]?.focus();
  event.preventDefault();
}
