/** Connections between steps: arcs above the rail, and waits on it. Each is a button; one of them is the tab stop. */
import { useMemo, useState, type KeyboardEvent } from "react";
import { DepartmentCode } from "@/components/ui/department-code";
import { EdgeIcon } from "./edge-icon";
import { edgesToDraw, leftOf, type EdgeLayout, type PlacedEdge } from "./edge-layout";
import { EDGE_WORDS, NOBODY_WAITS } from "./edge-words";
import type { Span } from "./grid-window";
import "./edge-band.css";

interface EdgeOwner { readonly code: string; readonly colour: string; readonly name: string }

/** Pixels: a step's dot from its column's left edge; the upper end of a dot, the lowest line and the next ones, from the top of the rail's row. */
const DOT_X = 15;
const DOT_TOP = 4;
const LOWEST = -3;
const LEVEL = 4;
/** Above the row, so that lines there are drawn at all. */
const ABOVE = 16;

export function EdgeBand({ layout, span, columns, stepWidth, future, describe, ownerOf, onOpen }: {
  layout: EdgeLayout;
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
  const [focused, setFocused] = useState<string | null>(null);
  const inReadingOrder = useMemo(() => [...layout.places].sort((a, b) => leftOf(a) - leftOf(b)), [layout]);
  const drawn = useMemo(() => edgesToDraw(inReadingOrder, span, focused), [inReadingOrder, span, focused]);
  return (
    <div role="row" className="map-row">
      <div
        role="gridcell" aria-label="Connections between steps" aria-colindex={2} aria-colspan={columns}
        className="map-edges" onKeyDown={handleArrows}
        onFocus={({ target }) => setFocused(target.dataset["edge"] ?? null)}
      >
        <svg width={columns * stepWidth} height={ABOVE + DOT_TOP} viewBox={`0 ${-ABOVE} ${columns * stepWidth} ${ABOVE + DOT_TOP}`} aria-hidden>
          {drawn.filter(({ onRail }) => !onRail).map((place) => (
            <Arc key={place.edge.id} place={place} stepWidth={stepWidth} future={future} />
          ))}
        </svg>
        {drawn.map((place, index) => (
          <EdgeChip
            key={place.edge.id} place={place} stepWidth={stepWidth} tabStop={index === 0}
            words={describe(place)} owner={ownerOf(place)} onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}

/** Lines that meet at a dot stand a little apart: what leads on from it to its right, what comes from the left to its left. */
function ends({ from, to, level }: PlacedEdge, stepWidth: number): readonly [number, number] {
  const apart = 5 - level * 2;
  const x = (column: number) => column * stepWidth + DOT_X;
  if (from === to) return [x(from) + 5, x(from) - 5];
  return to > from ? [x(from) + apart, x(to) - apart] : [x(from) - apart, x(to) + apart];
}

function Arc({ place, stepWidth, future }: { place: PlacedEdge; stepWidth: number; future: boolean }) {
  const [from, to] = ends(place, stepWidth);
  const turn = to > from ? 3 : -3;
  const y = LOWEST - place.level * LEVEL;
  return (
    <g fill="none" stroke="var(--rail)" strokeWidth="1.25" strokeLinejoin="round">
      <path
        d={`M${from} ${DOT_TOP}V${y + 3}q0 -3 ${turn} -3H${to - turn}q${turn} 0 ${turn} 3V${DOT_TOP}`}
        {...(future ? { strokeDasharray: "5 3" } : {})}
      />
      <path d={`M${to - 3} ${DOT_TOP - 4}l3 4 3-4`} />
      {place.edge.kind === "branch" && <path d={`M${from} ${DOT_TOP - 7}l3 3 -3 3 -3-3z`} fill="var(--surface)" />}
    </g>
  );
}

function EdgeChip({ place, stepWidth, tabStop, words, owner, onOpen }: {
  place: PlacedEdge; stepWidth: number; tabStop: boolean;
  words: string; owner: EdgeOwner | null; onOpen: (edgeId: string) => void;
}) {
  const { edge, onRail, wordsAt } = place;
  const unowned = edge.kind === "wait" && owner === null;
  return (
    <div className="map-edge" style={{ left: wordsAt * stepWidth + DOT_X + 10, width: stepWidth - 20 }} data-rail={onRail || undefined}>
      <button
        type="button" tabIndex={tabStop ? 0 : -1} aria-label={words} title={words} data-edge={edge.id}
        data-unowned={unowned || undefined} onClick={() => onOpen(edge.id)}
      >
        <span className="map-edge-chip">
          <EdgeIcon kind={edge.kind} />
          <span className="truncate">{edge.label || EDGE_WORDS[edge.kind].name}{unowned && `, ${NOBODY_WAITS}`}</span>
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
