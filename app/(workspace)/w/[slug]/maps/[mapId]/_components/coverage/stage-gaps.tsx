"use client";
/** Stages that lack a touchpoint, a metric, a goal or evidence, each with what it lacks. */
import { useBoardKit } from "../board-kit";
import { visit } from "../go-to";
import type { MapCoverage } from "./coverage-of";
import { sayMissing } from "./coverage-words";
import { JumpRow } from "./panel-section";

export function StageGaps({ coverage, titles }: { coverage: MapCoverage; titles: ReadonlyMap<string, string> }) {
  const kit = useBoardKit();
  const gaps = coverage.stages.filter(({ missing }) => missing.length > 0);
  if (gaps.length === 0) return <p className="text-card text-ink-2">Every stage has a touchpoint, a metric, a goal and evidence.</p>;
  return (
    <ul>
      {gaps.map(({ stageId, missing }) => (
        <JumpRow key={stageId} onJump={() => visit(kit, { kind: "stage", stageId })} note={sayMissing(missing)}
          mark={<span aria-hidden className="size-2.5 flex-none translate-y-px rounded-full border-[1.5px] border-dashed border-ink-3" />}>
          {titles.get(stageId)}
        </JumpRow>
      ))}
    </ul>
  );
}
