"use client";
/** Waits nobody owns, and lows nobody explains. */
import { formatEmotion } from "@/components/journey/emotion-scale";
import { useBoardKit } from "../board-kit";
import { visit } from "../go-to";
import { tellEdge } from "../edge-actions";
import type { MapCoverage } from "./coverage-of";
import { JumpRow } from "./panel-section";

export function UnownedWaits({ waits }: { waits: MapCoverage["waits"] }) {
  const kit = useBoardKit();
  if (waits.length === 0) return <p className="text-card text-ink-2">Every wait on the map has a department that answers for it.</p>;
  return (
    <ul>
      {waits.map((edge) => (
        <JumpRow key={edge.id} note="Nobody owns it" onJump={() => visit(kit, { kind: "step", stepId: edge.fromStepId })}>{tellEdge(kit, edge)}</JumpRow>
      ))}
    </ul>
  );
}

export function UnexplainedLows({ lows, steps }: { lows: MapCoverage["lows"]; steps: ReadonlyMap<string, string> }) {
  const kit = useBoardKit();
  if (lows.length === 0) return <p className="text-card text-ink-2">Every low feeling has a pain point or evidence beside it.</p>;
  return (
    <ul>
      {lows.map(({ stepId, value }) => (
        <JumpRow key={stepId} note={`Feels ${formatEmotion(value)}, and no pain point or evidence says why`} onJump={() => visit(kit, { kind: "step", stepId })}>
          {steps.get(stepId)}
        </JumpRow>
      ))}
    </ul>
  );
}
