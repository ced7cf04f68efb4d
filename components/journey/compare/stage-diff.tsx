/** One stage of the comparison: how its feeling moves, its changes, and what was kept, folded. */
import ChevronRight from "lucide-react/icons/chevron-right";
import type { ReactNode } from "react";
import type { DiffRow, StageRows } from "@/lib/journey/diff/rows/types";
import { formatEmotion } from "../emotion-scale";
import { MiniCurves } from "./mini-curves";

export function StageDiff({ stage, open, onToggle, renderRow }: {
  stage: StageRows;
  /** Whether what was kept shows. */
  open: boolean;
  onToggle: () => void;
  renderRow: (row: DiffRow) => ReactNode;
}) {
  const { id, title, rows, kept, feeling } = stage;
  const felt = feeling.difference !== null && feeling.difference !== 0;
  const headId = `stage-${id}`;
  return (
    <section aria-labelledby={headId} className="diff-stage" data-folded={rows.length === 0 || undefined}>
      <div className="diff-stage-head">
        <h3 id={headId} className="text-ui font-semibold">{title}</h3>
        {rows.length > 0 && felt && <MiniCurves feeling={feeling} />}
        {rows.length > 0 && <p className="text-micro text-ink-3 tabular-nums">{felt && <><b className="font-semibold text-ink">{formatEmotion(feeling.difference ?? 0)}</b>, </>}{stepsOf(stage)}</p>}
      </div>
      <div className="min-w-0">
        {rows.length > 0 && <ul className="diff-rows" aria-label={`Changes in ${title}`}>{rows.map(renderRow)}</ul>}
        {kept.length > 0 ? (
          <button type="button" aria-expanded={open} onClick={onToggle} className="diff-kept touch-target">
            <ChevronRight size={14} aria-hidden className={open ? "rotate-90" : ""} />{kept.length} kept
          </button>
        ) : rows.length === 0 && <p className="diff-nothing">No cards</p>}
        {open && kept.length > 0 && <ul className="diff-rows" aria-label={`Kept in ${title}`}>{kept.map(renderRow)}</ul>}
      </div>
    </section>
  );
}

function stepsOf({ stepsBefore, stepsAfter }: StageRows): string {
  const steps = (count: number): string => `${count} ${count === 1 ? "step" : "steps"}`;
  if (stepsBefore === null) return `new stage, ${steps(stepsAfter ?? 0)}`;
  if (stepsAfter === null) return `stage no longer there, ${steps(stepsBefore)}`;
  return stepsBefore === stepsAfter ? steps(stepsAfter) : `${steps(stepsBefore)} → ${stepsAfter}`;
}
