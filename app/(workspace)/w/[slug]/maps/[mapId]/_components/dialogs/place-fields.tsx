"use client";
/** Two lists that name a cell: the step (by stage) and the lane. */
import { Field } from "@/components/ui/field";
import { Select, type SelectOption } from "@/components/ui/select";
import type { BoardKit } from "../board-kit";
import { holdsCards } from "../cell-contents";

export interface ChosenPlace { readonly stepId: string; readonly laneId: string }

export function placeOptions(kit: BoardKit): { steps: readonly SelectOption<string>[]; lanes: readonly SelectOption<string>[] } {
  const { stages, lanes } = kit.session.map.get();
  return {
    steps: stages.flatMap((stage) => stage.steps.map((step) => ({ value: step.id, label: step.title === "" ? "Untitled" : step.title, description: stage.title }))),
    lanes: lanes.filter((lane) => holdsCards(lane) && !lane.hidden).map((lane) => ({ value: lane.id, label: lane.title === "" ? "Untitled" : lane.title })),
  };
}

export function PlaceFields({ kit, place, onChange }: { kit: BoardKit; place: ChosenPlace; onChange: (place: ChosenPlace) => void }) {
  const { steps, lanes } = placeOptions(kit);
  return (
    <div className="grid gap-3">
      <Field label="Step">{(control) => <Select {...control} options={steps} value={place.stepId} onChange={(stepId) => onChange({ ...place, stepId })} className="w-full" />}</Field>
      <Field label="Lane">{(control) => <Select {...control} options={lanes} value={place.laneId} onChange={(laneId) => onChange({ ...place, laneId })} className="w-full" />}</Field>
    </div>
  );
}
