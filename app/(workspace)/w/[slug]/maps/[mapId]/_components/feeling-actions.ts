/** Setting and clearing the team's feeling at a step. In a future map a feeling is a wish, and says so. */
import { roundEmotion } from "@/components/journey/emotion-scale";
import type { BoardKit } from "./board-kit";
import { runCommands } from "./run-commands";

/** With `laneId` the slider of the new point takes focus. */
export function setFeeling(kit: BoardKit, stepId: string, value: number, laneId?: string): void {
  if (!kit.canEdit.get()) return;
  const intended = kit.data.map.state === "future";
  const done = runCommands(kit, [{ type: "setEmotion", stepId, value: roundEmotion(value), ...(intended ? { intended } : {}) }]);
  if (done && laneId !== undefined) focusPoint(kit, stepId, laneId);
}

export function clearFeeling(kit: BoardKit, stepId: string, laneId: string): void {
  if (!kit.canEdit.get() || !runCommands(kit, [{ type: "clearEmotion", stepId }])) return;
  kit.focus.request({ kind: "cell", stepId, laneId });
  kit.announce("Point removed. Undo with Control Z.");
}

/** The slider is not a stop of its own: one enters it from its cell with Enter. */
export function focusPoint(kit: BoardKit, stepId: string, laneId: string, framesLeft = 10): void {
  const slider = kit.focus.element({ kind: "cell", stepId, laneId })?.querySelector<HTMLElement>("[role=slider]");
  if (slider) slider.focus();
  else if (framesLeft > 0) requestAnimationFrame(() => focusPoint(kit, stepId, laneId, framesLeft - 1));
}
