"use client";
/** What the stage heads say about people: which departments have spoken, and who is in the stage right now. */
import { useMemo } from "react";
import { departmentsHeard } from "@/components/journey/coverage";
import type { StagePerson, StageVoice } from "@/components/journey/stage-header";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
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
  const key = useReadableSelector(kit.calmMap, heardKey);
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

/** "stage:person" for everybody whose place is known. Pointers move thirty times a second; this changes with the stage. */
const placesKey = (kit: BoardKit, peers: readonly Peer[]): string => {
  const { stages } = kit.session.map.get();
  const places = peers.flatMap((peer) => {
    const stepId = stepOf(kit, peer);
    const stage = stages.find((candidate) => candidate.steps.some(({ id }) => id === stepId));
    return stage ? [`${stage.id}:${peer.user.id}`] : [];
  });
  return [...new Set(places)].join(" ");
};

export function useStagePeople(): ReadonlyMap<string, readonly StagePerson[]> {
  const kit = useBoardKit();
  const key = useReadableSelector(kit.session.peers, (peers) => placesKey(kit, peers));
  return useMemo(() => {
    const users = new Map(kit.session.peers.get().map(({ user }) => [user.id, user]));
    const byStage = new Map<string, StagePerson[]>();
    for (const [stageId = "", userId = ""] of key.split(" ").map((place) => place.split(":"))) {
      const user = users.get(userId);
      if (user) byStage.set(stageId, [...byStage.get(stageId) ?? [], { key: user.id, name: user.name, ...(user.department ? { colour: user.department.colour } : {}) }]);
    }
    return byStage;
  }, [kit, key]);
}
