/** Deletes a stage, step or lane, and says what that left and how it comes back. */
import { showToast } from "@/components/ui/toast";
import type { Command } from "@/lib/journey/commands/schema";
import type { BoardKit } from "./board-kit";
import type { HeaderKind } from "./board-view";
import { runCommands } from "./run-commands";

const NAMES: Readonly<Record<HeaderKind, string>> = { stage: "Stage", step: "Step", lane: "Lane" };

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
