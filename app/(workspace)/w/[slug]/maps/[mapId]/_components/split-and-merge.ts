/** Splitting and merging stages and steps: one command, one undo, and in words what a merge left behind. */
import { uuidv4 } from "lib0/random";
import { showToast } from "@/components/ui/toast";
import { departmentEmotionKey, teamEmotionKey, type MapModel, type Stage, type Step } from "@/lib/journey/model";
import type { BoardKit } from "./board-kit";
import { takeBack } from "./history-actions";
import { runAlone } from "./run-commands";

const named = (title: string): string => (title === "" ? "Untitled" : title);

/** The new stage begins with the step, and its name is open to be written. */
export function splitStageAt(kit: BoardKit, stage: Stage, stepId: string): void {
  const id = uuidv4();
  if (runAlone(kit, { type: "splitStage", id, stageId: stage.id, fromStepId: stepId, title: `${named(stage.title)}, continued` })) {
    kit.view.update({ renaming: { kind: "stage", id, fresh: true }, editing: null });
  }
}

export function mergeStages(kit: BoardKit, stage: Stage, into: Stage): void {
  if (!runAlone(kit, { type: "mergeStages", id: stage.id, intoId: into.id })) return;
  kit.focus.request({ kind: "stage", stageId: into.id });
  tell(kit, `${named(stage.title)} is now part of ${named(into.title)}`, stage.goal && into.goal ? "Both goals stand under Goal of this stage" : undefined);
}

export function splitStep(kit: BoardKit, stepId: string, title: string, cardIds: readonly string[]): void {
  const id = uuidv4();
  if (runAlone(kit, { type: "splitStep", id, stepId, title, cardIds: [...cardIds] })) kit.focus.request({ kind: "step", stepId: id });
}

export function mergeSteps(kit: BoardKit, step: Step, into: Step): void {
  const left = leftBehind(kit.session.map.get(), step, into, (id) => kit.people.department(id)?.name ?? "a department");
  if (!runAlone(kit, { type: "mergeSteps", id: step.id, intoId: into.id })) return;
  kit.focus.request({ kind: "step", stepId: into.id });
  tell(kit, `${named(step.title)} is now part of ${named(into.title)}`, left.length > 0 ? `Left out: ${left.join(", ")}` : undefined);
}

/** What a merged step cannot take along: feelings and a moment the other step has of its own, connections between the two. */
export function leftBehind(map: MapModel, step: Step, into: Step, departmentName: (id: string) => string): readonly string[] {
  const left: string[] = [];
  for (const { stepId, departmentId, value } of map.emotions.values()) {
    if (stepId !== step.id) continue;
    if (!map.emotions.has(departmentId === undefined ? teamEmotionKey(into.id) : departmentEmotionKey(into.id, departmentId))) continue;
    const who = departmentId === undefined ? "the team" : departmentName(departmentId);
    left.push(`feeling ${value < 0 ? "−" : ""}${Math.abs(value)} of ${who}`);
  }
  if (step.momentOfTruth && into.momentOfTruth && step.momentOfTruth !== into.momentOfTruth) left.push(`moment ${step.momentOfTruth}`);
  for (const moment of step.microMoments ?? []) left.push(`micro-moment “${moment.title}”`);
  for (const edge of map.edges) {
    const between = (edge.fromStepId === step.id && edge.toStepId === into.id) || (edge.fromStepId === into.id && edge.toStepId === step.id);
    if (between && edge.kind !== "repeat" && edge.kind !== "loop") left.push(`${edge.kind}${edge.label ? ` “${edge.label}”` : ""} between them`);
  }
  return left;
}

/** The toast takes back this step and no other: whoever went on meanwhile is told how to get there. */
function tell(kit: BoardKit, message: string, description: string | undefined): void {
  const step = kit.session.newestStep();
  const handleUndo = () => {
    if (kit.session.newestStep() === step) takeBack(kit, "undo");
    else kit.view.update({ problem: "You went on since. Undo steps back through your changes one by one, with Control Z." });
  };
  showToast({
    message, ...(description ? { description } : {}), duration: 8_000,
    action: { label: "Undo", onSelect: handleUndo },
  });
  kit.announce(`${message}. ${description ? `${description}. ` : ""}Undo with Control Z.`);
}
