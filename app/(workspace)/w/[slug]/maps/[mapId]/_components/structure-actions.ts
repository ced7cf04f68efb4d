/** Adding, naming, moving and deleting stages, steps and lanes. */
import { uuidv4 } from "lib0/random";
import { showToast } from "@/components/ui/toast";
import { LANE_WORDS } from "@/components/journey/lane-words";
import type { Command } from "@/lib/journey/commands/schema";
import type { LaneType } from "@/lib/journey/model";
import type { BoardKit } from "./board-kit";
import type { HeaderKind } from "./board-view";
import { runCommands } from "./run-commands";

const NAMES: Readonly<Record<HeaderKind, string>> = { stage: "Stage", step: "Step", lane: "Lane" };

/** Runs the commands as one step of my history and opens the new thing's name. */
function addAndName(kit: BoardKit, commands: readonly Command[], kind: HeaderKind, id: string): void {
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

export function addLane(kit: BoardKit, laneType: LaneType, after?: string | null): void {
  const id = uuidv4();
  const { title, subtitle } = LANE_WORDS[laneType];
  addAndName(kit, [{ type: "addLane", id, laneType, title, ...(subtitle ? { subtitle } : {}), ...(after === undefined ? {} : { after }) }], "lane", id);
}

/** An empty map's first steps, one per title, in one stage; with a lane to write in if it has none. */
export function startMap(kit: BoardKit, titles: readonly string[]): void {
  const { stages, lanes } = kit.session.map.get();
  const stageId = stages[0]?.id ?? uuidv4();
  const commands: Command[] = stages.length === 0 ? [{ type: "addStage", id: stageId, title: "New stage" }] : [];
  for (const title of titles) commands.push({ type: "addStep", stageId, title: title.slice(0, 500) });
  if (lanes.length === 0) {
    for (const laneType of ["actions", "thoughts", "feelings", "department-notes"] as const) {
      const { title, subtitle } = LANE_WORDS[laneType];
      commands.push({ type: "addLane", laneType, title, ...(subtitle ? { subtitle } : {}) });
    }
  }
  if (runCommands(kit, commands)) kit.session.stopCapturing();
}

export function rename(kit: BoardKit, kind: HeaderKind, id: string, title: string): void {
  const command: Command = kind === "stage" ? { type: "renameStage", id, title }
    : kind === "step" ? { type: "renameStep", id, title } : { type: "renameLane", id, title };
  if (runCommands(kit, [command])) kit.session.stopCapturing();
}

/** How much waits in Recovered. */
const waiting = (kit: BoardKit): number => kit.session.map.get().recovered.length + kit.session.map.get().recoveredMoments.length;

export function deleteHeader(kit: BoardKit, kind: HeaderKind, id: string): void {
  if (!kit.canEdit.get()) return;
  const command: Command = kind === "stage" ? { type: "deleteStage", id } : kind === "step" ? { type: "deleteStep", id } : { type: "deleteLane", id };
  const undo: Command = kind === "stage" ? { type: "restoreStage", id } : kind === "step" ? { type: "restoreStep", id } : { type: "restoreLane", id };
  const before = waiting(kit);
  kit.session.stopCapturing();
  if (!runCommands(kit, [command])) return;
  kit.session.stopCapturing();
  kit.focus.request({ kind: "corner" });
  const words = waiting(kit) - before;
  const kept = words > 0 ? `${words} ${words === 1 ? "note waits" : "notes wait"} in Recovered` : undefined;
  showToast({
    message: `${NAMES[kind]} deleted`, ...(kept ? { description: kept } : {}), duration: 8_000,
    action: {
      label: "Undo",
      onSelect: () => {
        if (runCommands(kit, [undo])) kit.focus.request(kind === "stage" ? { kind, stageId: id } : kind === "step" ? { kind, stepId: id } : { kind, laneId: id });
      },
    },
  });
  kit.announce(`${NAMES[kind]} deleted. ${kept ? `${kept}. ` : ""}Undo with Control Z.`);
}

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
