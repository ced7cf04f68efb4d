/** A new map from a template, as commands. */
import type { Command } from "../commands/schema";
import { EIGHT_STAGES } from "./eight-stages";
import { FIVE_STAGES } from "./five-stages";
import type { JourneyTemplate } from "./names";
import { SERVICE_BLUEPRINT } from "./service-blueprint";
import { SIX_MOMENTS } from "./six-moments";
import type { Template } from "./template";

const TEMPLATES: Readonly<Record<JourneyTemplate, Template>> = {
  "eight-stages": EIGHT_STAGES, "five-stages": FIVE_STAGES, "six-moments": SIX_MOMENTS,
  "service-blueprint": SERVICE_BLUEPRINT, "empty": { stages: [], lanes: [] },
};

/** @param newId lower-case UUIDs */
export function templateCommands(template: JourneyTemplate, newId: () => string): Command[] {
  const { stages, lanes } = TEMPLATES[template];
  return [
    ...lanes.map(({ type, title, subtitle }): Command => ({ type: "addLane", id: newId(), laneType: type, title, subtitle })),
    ...stages.flatMap(({ title, goal, steps }): Command[] => {
      const stageId = newId();
      return [
        { type: "addStage", id: stageId, title, goal },
        ...steps.map((step): Command => ({ type: "addStep", id: newId(), stageId, title: step.title, momentOfTruth: step.moment })),
      ];
    }),
  ];
}
