"use client";
/** Which curves stand behind the one being set: the departments', the team's, and in a future map those of today. */
import { useEffect, useMemo } from "react";
import { EmotionOthers, type OtherLine } from "@/components/journey/emotion-others";
import type { EmotionScale } from "@/components/journey/emotion-scale";
import type { GridColumn } from "@/components/journey/grid-layout";
import { departmentColour } from "@/components/ui/department-style";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { apiFetch } from "@/lib/contract/client";
import type { FileMap } from "@/lib/journey/export/file-types";
import { departmentEmotionKey, teamEmotionKey } from "@/lib/journey/model";
import { useBoardKit } from "./board-kit";

export default function OtherCurves({ columns, stepWidth, scale, feelingsOf }: {
  columns: readonly GridColumn[]; stepWidth: number; scale: EmotionScale;
  /** As in the board's view. */
  feelingsOf: string | null;
}) {
  const kit = useBoardKit();
  const emotions = useReadableSelector(kit.session.map, (map) => map.emotions);
  const baseline = useReadableSelector(kit.view, (view) => view.baseline);
  useBaseline();
  const lines = useMemo(() => {
    const valuesBy = (keyOf: (stepId: string) => string) =>
      columns.map(({ step }) => (step ? emotions.get(keyOf(step.id))?.value ?? null : null));
    const { derivedFromMapId } = kit.data.map;
    const from = kit.data.maps.find(({ id }) => id === derivedFromMapId);
    const others: OtherLine[] = [];
    if (from && feelingsOf === null) {
      others.push({
        key: "from", label: from.state === "current" ? "Current" : from.title, colour: "var(--ink-3)", dotted: true,
        values: columns.map(({ step }) => baseline.get(step?.derivedFromId ?? "") ?? null),
      });
    }
    if (feelingsOf === "all") {
      for (const { id, code, colour } of kit.data.departments) {
        others.push({ key: id, label: code, colour: departmentColour(colour), dotted: false, values: valuesBy((step) => departmentEmotionKey(step, id)) });
      }
    } else if (feelingsOf !== null) {
      others.push({ key: "team", label: "Team", colour: "var(--ink-3)", dotted: false, values: valuesBy(teamEmotionKey) });
    }
    return others;
  }, [kit, columns, emotions, baseline, feelingsOf]);
  return <EmotionOthers lines={lines} spread={feelingsOf === "all"} stepWidth={stepWidth} scale={scale} />;
}

/** Reads the map a future was derived from, once. Without it (offline, deleted) the wish stands alone. */
function useBaseline(): void {
  const kit = useBoardKit();
  const { core } = kit;
  const from = kit.data.map.derivedFromMapId;
  useEffect(() => {
    if (from === undefined || core.view.get().baseline.size > 0) return;
    apiFetch<FileMap>("GET", `/api/v1/maps/${from}`).then(({ emotions = [] }) => core.view.update({
      baseline: new Map(emotions.flatMap(({ stepId, source, value }) => (source === "team" ? [[stepId, value] as const] : []))),
    }), () => undefined);
  }, [core, from]);
}
