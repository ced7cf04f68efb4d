/** Adds and names stages and steps: what the heads of the map offer from the first moment on. */
import { uuidv4 } from "lib0/random";
import type { Command } from "@/lib/journey/commands/schema";
import type { BoardKit } from "./board-kit";
import type { HeaderKind } from "./board-view";
import { runCommands } from "./run-commands";

/** Runs the commands as one step of my history and opens the new thing's name. */
export function addAndName(kit: BoardKit, commands: readonly Command[], kind: HeaderKind, id: string): void {
  if (!kit.canEdit.get()) return;
  kit.session.stopCapturing();
  if (!runCommands(kit, commands)) return;
  kit.session.stopCapturing();
  kit.view.update({ renaming: { kind, id, fresh: true }, editing: null, ...(kind === "step" ? { wentTo: id } : {}) });
}

/** A stage comes with its first step, so that there is a column to write in. `after`: a stage's id; null = first. */
export function addStage(kit: BoardKit, after?: string | null): void {
  const stageId = uuidv4();
  addAndName(kit, [
    { type: "addStage", id: stageId, title: "New stage", ...(after === undefined ? {} : { after }) },
    { type: "addStep", stageId, title: "New step" },
  ], "stage", stageId);
}

export function addStep(kit: BoardKit, stageId: string, after?: string | null): void {
  const id = uuidv4();
  addAndName(kit, [{ type: "addStep", id, stageId, title: "New step", ...(after === undefined ? {} : { after }) }], "step", id);
}

/** Behind the step or in the stage that has focus, else at the end of the map. */
export function addStepHere(kit: BoardKit): void {
  const { stages, cards } = kit.session.map.get();
  const at = kit.focus.active();
  const stepId = at?.kind === "step" || at?.kind === "cell" ? at.stepId : at?.kind === "card" ? cards.get(at.cardId)?.place.stepId : undefined;
  const ofStep = stages.find((stage) => stage.steps.some((step) => step.id === stepId));
  const stage = ofStep ?? (at?.kind === "stage" ? stages.find(({ id }) => id === at.stageId) : undefined) ?? stages.at(-1);
  if (!stage) addStage(kit);
  else addStep(kit, stage.id, ofStep ? stepId : undefined);
}

export function rename(kit: BoardKit, kind: HeaderKind, id: string, title: string): void {
  const command: Command = kind === "stage" ? { type: "renameStage", id, title }
    : kind === "step" ? { type: "renameStep", id, title } : { type: "renameLane", id, title };
  if (runCommands(kit, [command])) kit.session.stopCapturing();
}
