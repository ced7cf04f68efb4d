"use client";
/** What the stage heads say about people: which departments have spoken, and who is in the stage right now. */
import { useMemo } from "react";
import { departmentsHeard } from "@/components/journey/coverage";
import type { StagePerson, StageVoice } from "@/components/journey/stage-header";
import { useReadable, useReadableSelector } from "@/lib/collaboration/client/use-readable";
import type { Peer } from "@/lib/collaboration/client/types";
import type { MapModel } from "@/lib/journey/model";
import type { BoardKit } from "./board-kit";
import { useBoardKit } from "./board-kit";

/** Departments every stage head lists even when they have not spoken in it; the others only where they have. */
const ALWAYS_LISTED = 3;

/** Per stage id, the departments heard, as one string that changes only with them. */
const heardKey = (map: MapModel): string =>
  map.stages.map((stage) => [...departmentsHeard(stage, map.lanes, map.cells, map.cards)].sort().join(",")).join("|");

export function useStageVoices(): ReadonlyMap<string, readonly StageVoice[]> {
  const kit = useBoardKit();
  const stages = useReadableSelector(kit.session.map, (map) => map.stages);
  const key = useReadableSelector(kit.session.map, heardKey);
  return useMemo(() => {
    const perStage = key.split("|").map((ids) => new Set(ids === "" ? [] : ids.split(",")));
    return new Map(stages.map((stage, index) => [
      stage.id,
      kit.data.departments
        .map((department) => ({ ...department, heard: perStage[index]?.has(department.id) ?? false }))
        .filter(({ heard }, position) => heard || position < ALWAYS_LISTED),
    ]));
  }, [kit, stages, key]);
}

const stepOf = (kit: BoardKit, { state }: Peer): string | undefined =>
  state.focus?.stepId ?? (state.focus?.cardId ? kit.session.map.get().cards.get(state.focus.cardId)?.place.stepId : undefined)
  ?? state.cursor?.stepId;

export function useStagePeople(): ReadonlyMap<string, readonly StagePerson[]> {
  const kit = useBoardKit();
  const peers = useReadable(kit.session.peers);
  const stages = useReadableSelector(kit.session.map, (map) => map.stages);
  return useMemo(() => {
    const byStage = new Map<string, StagePerson[]>();
    for (const peer of peers) {
      const stepId = stepOf(kit, peer);
      const stage = stages.find((candidate) => candidate.steps.some(({ id }) => id === stepId));
      if (!stage) continue;
      const there = byStage.get(stage.id) ?? [];
      if (!there.some(({ key }) => key === peer.user.id)) {
        there.push({ key: peer.user.id, name: peer.user.name, ...(peer.user.department ? { colour: peer.user.department.colour } : {}) });
      }
      byStage.set(stage.id, there);
    }
    return byStage;
  }, [kit, peers, stages]);
}
