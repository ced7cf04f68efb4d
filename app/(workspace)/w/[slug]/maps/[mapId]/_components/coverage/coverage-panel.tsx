"use client";
/** What the map does not know yet, as a list to work through beside it; each row leads to its place. */
import ScanSearch from "lucide-react/icons/scan-search";
import { useMemo } from "react";
import { SidePanel } from "@/components/ui/side-panel";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "../board-kit";
import type { PanelFrame } from "../inspector/panel-frame";
import { ConfidenceShares } from "./confidence-shares";
import { coverageOf } from "./coverage-of";
import { UnexplainedLows, UnownedWaits } from "./loose-ends";
import { MomentStandings } from "./moment-standings";
import { PanelSection } from "./panel-section";
import { SilentCells } from "./silent-cells";
import { StageGaps } from "./stage-gaps";
import { TouchpointMeter } from "./touchpoint-meter";
import { VoicesTable } from "./voices-table";

export default function CoveragePanel(frame: PanelFrame) {
  const kit = useBoardKit();
  const coverage = useReadableSelector(kit.calmMap, (map) => coverageOf(map, kit.data));
  const stages = useReadableSelector(kit.session.map, (map) => map.stages);
  const titles = useMemo(() => new Map(stages.map(({ id, title }) => [id, title || "Untitled"])), [stages]);
  const steps = useMemo(() => new Map(stages.flatMap((stage) => stage.steps.map(({ id, title }) => [id, title || "Untitled"] as const))), [stages]);
  return (
    <SidePanel label="Coverage" icon={<ScanSearch size={15} aria-hidden />} title={<strong className="font-semibold">Coverage</strong>} {...frame}>
      <PanelSection title="Missing per stage"><StageGaps coverage={coverage} titles={titles} /></PanelSection>
      <PanelSection title="Who has spoken" hint="Department notes per stage."><VoicesTable coverage={coverage} titles={titles} /></PanelSection>
      <PanelSection title="Silent cells" hint="Where has a department said nothing at all?"><SilentCells steps={steps} /></PanelSection>
      <PanelSection title="Touchpoints"><TouchpointMeter count={coverage.touchpoints} stretch={coverage.stretch} /></PanelSection>
      <PanelSection title="Low, and nobody says why" hint="Most unhappy customers leave without a complaint: a low without a pain point is worth a question.">
        <UnexplainedLows lows={coverage.lows} steps={steps} />
      </PanelSection>
      <PanelSection title="Waits nobody owns"><UnownedWaits waits={coverage.waits} /></PanelSection>
      <PanelSection title="Moments of truth"><MomentStandings moments={coverage.moments} /></PanelSection>
      <PanelSection title="How sure we are"><ConfidenceShares confidence={coverage.confidence} /></PanelSection>
    </SidePanel>
  );
}
