"use client";
/** Actions between effort and impact. A dot is dragged, or moved with the arrow keys while it has focus. */
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { departmentStyle } from "@/components/ui/department-style";
import type { Effort, Impact } from "@/lib/journey/gaps/types";
import { cellOf, isArrow, movedBy, placeAt, placeWords, spread, type MatrixPlace } from "./matrix-place";
import { usePointDrag } from "./use-point-drag";

export interface MatrixAction {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly effort: Effort | null;
  readonly impact: Impact | null;
  /** Of its department, `#RRGGBB`. */
  readonly colour?: string | undefined;
}
/** In a low panel the words of the corners need the outermost fifths for themselves. Percent. */
const withinWords = (top: number): number => 27 + (top - 100 / 6) * 0.675;
const CORNERS = [["Big bets", "top-1.5 left-2"], ["Quick wins", "top-1.5 right-2"], ["Later", "bottom-1.5 left-2"], ["Fill-ins", "bottom-1.5 right-2"]] as const;
const DOT = "grid size-6 place-items-center rounded-full border border-transparent bg-dept text-micro font-semibold text-dept-inv tabular-nums outline-offset-2 after:absolute after:-inset-[10px] md:after:hidden";

export function ImpactMatrix({ actions, selectedId = null, onSelect, onPlace, size = "panel" }: {
  actions: readonly MatrixAction[];
  selectedId?: string | null;
  onSelect: (id: string) => void;
  /** Absent: it can only be read. */
  onPlace?: ((id: string, place: MatrixPlace) => void) | undefined;
  size?: "panel" | "page";
}) {
  const field = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const [said, setSaid] = useState("");
  const place = (action: MatrixAction, to: MatrixPlace) => {
    onPlace?.(action.id, to);
    setSaid(`${action.title}: ${placeWords(to)}`);
  };
  const overAt = ({ x, y }: { x: number; y: number }): MatrixPlace | null => {
    const box = field.current?.getBoundingClientRect();
    return box ? placeAt((x - box.left) / box.width, (y - box.top) / box.height) : null;
  };
  const { drag, bind, wasDragged } = usePointDrag({
    onDrop: (drop) => {
      const [action, to] = [actions.find(({ id }) => id === drop.id), overAt(drop)];
      if (action && to) place(action, to);
    },
  });
  const over = drag && overAt(drag);
  const handleKeyDown = (event: KeyboardEvent, action: MatrixAction) => {
    if (!onPlace || !isArrow(event.key) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const to = movedBy(placeOf(action), event.key);
    if (to) place(action, to);
    else setSaid(`${action.title} is at the edge`);
  };
  const placed = actions.filter((action) => placeOf(action) !== null);
  const unplaced = actions.filter((action) => placeOf(action) === null);
  const dot = (action: MatrixAction) => (
    <button
      type="button" aria-label={`${action.number} ${action.title}, ${placeWords(placeOf(action))}`} aria-describedby={onPlace ? hintId : undefined}
      title={action.title} aria-current={action.id === selectedId || undefined}
      onClick={() => !wasDragged() && onSelect(action.id)} onKeyDown={(event) => handleKeyDown(event, action)}
      {...(onPlace ? bind(action.id) : {})} style={action.colour ? departmentStyle(action.colour) : {}}
      className={`relative ${DOT} ${onPlace ? "touch-none cursor-grab" : ""} ${drag?.id === action.id ? "opacity-40" : ""} ${action.id === selectedId ? "shadow-[0_0_0_2px_var(--canvas),0_0_0_4px_var(--accent)]" : "shadow-[0_0_0_2px_var(--canvas)]"}`}
    >
      {action.number}
    </button>
  );
  return (
    <div>
      <div
        ref={field} role="group" aria-label="Effort and impact of each action"
        className={`relative rounded-md bg-canvas shadow-[inset_0_0_0_1px_var(--line)] ${size === "page" ? "h-80 max-md:h-72" : "h-30"}`}
      >
        {over && <span aria-hidden className="absolute rounded-sm bg-accent-soft" style={{ width: "33.33%", height: "33.33%", left: `${cellOf(over).column * 33.33}%`, top: `${cellOf(over).row * 33.33}%` }} />}
        <span aria-hidden className="absolute inset-y-0 left-1/2 w-px bg-line-2" />
        <span aria-hidden className="absolute inset-x-0 top-1/2 h-px bg-line-2" />
        {CORNERS.map(([words, corner]) => <span key={words} className={`pointer-events-none absolute text-micro text-ink-3 ${corner}`}>{words}</span>)}
        {placed.map((action) => {
          const here = placeOf(action);
          if (!here) return null;
          const together = placed.filter((other) => other.effort === action.effort && other.impact === action.impact);
          const { left, top } = spread(here, together.length, together.indexOf(action));
          return <span key={action.id} className="absolute -translate-1/2 transition-[left,top] duration-(--d-2)" style={{ left: `${left}%`, top: `${size === "panel" ? withinWords(top) : top}%` }}>{dot(action)}</span>;
        })}
      </div>
      <div aria-hidden className="flex justify-between gap-2 pt-1 text-micro text-ink-3">
        <span>More effort</span><span>Impact rises upwards</span><span>Less effort</span>
      </div>
      {unplaced.length > 0 && (
        <div role="group" aria-label="Not placed yet" className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 max-md:gap-6">
          <span aria-hidden className="text-card text-ink-2">Not placed yet</span>
          {unplaced.map((action) => <span key={action.id} className="relative">{dot(action)}</span>)}
        </div>
      )}
      {onPlace && <p id={hintId} hidden>Arrow keys move it: right for less effort, up for more impact.</p>}
      <p role="status" className="sr-only">{said}</p>
      {drag && <span aria-hidden className="pointer-events-none fixed z-50 -translate-1/2 rounded-full bg-solid px-2 py-1 text-micro font-semibold text-ink-inv shadow-3" style={{ left: drag.x, top: drag.y - 28 }}>{over ? placeWords(over) : "Drop it on the matrix"}</span>}
    </div>
  );
}

const placeOf = ({ effort, impact }: MatrixAction): MatrixPlace | null => (effort && impact ? { effort, impact } : null);
