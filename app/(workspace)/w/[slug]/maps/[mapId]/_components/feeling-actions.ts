/** Setting and clearing a feeling at a step, the team's or a department's. In a future map a feeling is a wish, and says so. */
import { roundEmotion } from "@/components/journey/emotion-scale";
import type { BoardKit } from "./board-kit";
import { runCommands } from "./run-commands";

const ofDepartment = (departmentId: string | undefined) => (departmentId === undefined ? {} : { departmentId });

/** Null removes the point. */
export function putFeeling(kit: BoardKit, stepId: string, value: number | null, departmentId?: string): boolean {
  if (!kit.canEdit.get()) return false;
  const intended = kit.data.map.state === "future";
  return runCommands(kit, [value === null
    ? { type: "clearEmotion", stepId, ...ofDepartment(departmentId) }
    : { type: "setEmotion", stepId, value, ...ofDepartment(departmentId), ...(intended ? { intended } : {}) }]) !== null;
}

/** The department whose feelings the lane shows; undefined: the team's. */
export function shownDepartment(kit: Pick<BoardKit, "view">): string | undefined {
  const { feelingsOf } = kit.view.get();
  return feelingsOf === null || feelingsOf === "all" ? undefined : feelingsOf;
}

/** With `laneId` the slider of the new point takes focus. */
export function setFeeling(kit: BoardKit, stepId: string, value: number, laneId?: string): void {
  const done = putFeeling(kit, stepId, roundEmotion(value), shownDepartment(kit));
  if (done && laneId !== undefined) focusPoint(kit, stepId, laneId);
}

export function clearFeeling(kit: BoardKit, stepId: string, laneId: string): void {
  if (!putFeeling(kit, stepId, null, shownDepartment(kit))) return;
  kit.focus.request({ kind: "cell", stepId, laneId });
  kit.announce("Point removed. Undo with Control Z.");
}

/** The slider is not a stop of its own: one enters it from its cell with Enter. */
export function focusPoint(kit: BoardKit, stepId: string, laneId: string, framesLeft = 10): void {
  const slider = kit.focus.element({ kind: "cell", stepId, laneId })?.querySelector<HTMLElement>("[role=slider]");
  if (slider) slider.focus();
  else if (framesLeft > 0) requestAnimationFrame(() => focusPoint(kit, stepId, laneId, framesLeft - 1));
}
