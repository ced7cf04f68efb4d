/** Moves stages, steps and lanes among their kind. */
import type { Command } from "@/lib/journey/commands/schema";
import type { BoardKit } from "./board-kit";
import type { HeaderKind } from "./board-view";
import { runCommands } from "./run-commands";

/** Puts a stage, step or lane before or behind another of its kind. */
export function moveHeader(kit: BoardKit, kind: HeaderKind, id: string, target: string, side: "before" | "after"): void {
  if (id === target || !kit.canEdit.get()) return;
  const { stages, lanes } = kit.session.map.get();
  const behind = (ids: readonly string[]): string | null => {
    const rest = ids.filter((other) => other !== id);
    const at = rest.indexOf(target);
    return side === "after" ? target : rest[at - 1] ?? null;
  };
  const moved = (command: Command) => {
    if (!runCommands(kit, [command])) return;
    kit.session.stopCapturing();
    kit.focus.request(kind === "stage" ? { kind, stageId: id } : kind === "step" ? { kind, stepId: id } : { kind, laneId: id });
  };
  switch (kind) {
    case "stage": return moved({ type: "moveStage", id, after: behind(stages.map((stage) => stage.id)) });
    case "lane": return moved({ type: "moveLane", id, after: behind(lanes.map((lane) => lane.id)) });
    case "step": {
      const stage = stages.find((candidate) => candidate.steps.some((step) => step.id === target));
      if (stage) moved({ type: "moveStep", id, stageId: stage.id, after: behind(stage.steps.map((step) => step.id)) });
    }
  }
}

/** Alt + arrows on a header. A step at the end of its stage goes on into the next stage. */
export function nudgeHeader(kit: BoardKit, kind: HeaderKind, id: string, by: 1 | -1): void {
  const { stages, lanes } = kit.session.map.get();
  if (kind === "step") return nudgeStep(kit, id, by);
  const ids = kind === "stage" ? stages.map((stage) => stage.id) : lanes.filter((lane) => !lane.hidden).map((lane) => lane.id);
  const target = ids[ids.indexOf(id) + by];
  if (target !== undefined) moveHeader(kit, kind, id, target, by === 1 ? "after" : "before");
}

function nudgeStep(kit: BoardKit, id: string, by: 1 | -1): void {
  const { stages } = kit.session.map.get();
  const stageAt = stages.findIndex((stage) => stage.steps.some((step) => step.id === id));
  const steps = stages[stageAt]?.steps ?? [];
  const target = steps[steps.findIndex((step) => step.id === id) + by];
  if (target) return moveHeader(kit, "step", id, target.id, by === 1 ? "after" : "before");
  const stage = stages[stageAt + by];
  if (!stage || !kit.canEdit.get()) return;
  const last = stage.steps.at(-1);
  const after = by === 1 ? null : last?.id ?? null;
  if (!runCommands(kit, [{ type: "moveStep", id, stageId: stage.id, after }])) return;
  kit.session.stopCapturing();
  kit.focus.request({ kind: "step", stepId: id });
}
