"use client";
/** What every part of the plan's page reaches for. */
import { createContext, useContext } from "react";
import type { JourneyAction, JourneyGap, PlanData } from "@/lib/contract/plan";
import type { ActionPatch } from "./use-plan-changes";

export interface PlanKit {
  readonly data: PlanData;
  /** With my changes that are on their way. */
  readonly actions: readonly JourneyAction[];
  readonly canEdit: boolean;
  readonly selectedId: string | null;
  /** Opens an action; for an editor to change it. */
  readonly open: (id: string) => void;
  readonly add: (gap?: JourneyGap) => void;
  readonly renameGap: (gap: JourneyGap) => void;
  readonly deleteGap: (gap: JourneyGap) => void;
  readonly change: (id: string, patch: ActionPatch) => void;
}
export const PlanKitContext = createContext<PlanKit | null>(null);

export function usePlanKit(): PlanKit {
  const kit = useContext(PlanKitContext);
  if (!kit) throw new Error("usePlanKit needs a PlanKitContext above it");
  return kit;
}

/** Name and colour for an avatar. Undefined: nobody, or somebody nobody knows any more. */
export function personOf({ people, departments }: PlanData, id: string | null): { name: string; colour: string | undefined } | undefined {
  const person = people.find((one) => one.id === id);
  return person && { name: person.name, colour: departments.find((department) => department.id === person.departmentIds[0])?.colour };
}
