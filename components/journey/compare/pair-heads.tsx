/** Stages and steps above two maps: how a step is called now, and how it was or that it is gone. */
import type { Pair, PairedStage } from "@/lib/journey/diff/rows/pair-maps";
import type { Step } from "@/lib/journey/model";
import { MarkTile } from "./mark-tile";

export function PairHeads({ stages }: { stages: readonly PairedStage[] }) {
  return (
    <>
      <div role="row" className="contents">
        <div role="columnheader" className="pair-stage pair-corner"><span className="sr-only">Lane</span></div>
        {stages.map(({ id, title, steps }) => (
          <div key={id} role="columnheader" aria-colspan={steps.length} className="pair-stage" style={{ gridColumn: `span ${steps.length}` }}>
            <span className="truncate">{title || "Untitled"}</span>
          </div>
        ))}
      </div>
      <div role="row" className="contents">
        <div role="columnheader" className="pair-step pair-corner"><span className="sr-only">Lane</span></div>
        {stages.flatMap((stage) => stage.steps.map((step, index) => (
          <div key={step.after?.id ?? step.before?.id} role="columnheader" className="pair-step" data-first={index === 0 || undefined}><StepName {...step} /></div>
        )))}
      </div>
    </>
  );
}

function StepName({ before, after }: Pair<Step>) {
  const name = (step: Step): string => step.title || "Untitled";
  if (!after) return before && <><MarkTile mark="removed" /><del className="diff-gone">{name(before)}</del></>;
  if (!before) return <><MarkTile mark="added" /><span>{name(after)}</span></>;
  if (before.title === after.title) return name(after);
  return <><MarkTile mark="changed" /><span>{name(after)}<small className="block text-ink-3">Today: {name(before)}</small></span></>;
}
