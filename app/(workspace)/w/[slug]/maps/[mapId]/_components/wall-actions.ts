/** A pasted wall becomes the map: one step of my history, said in one sentence. */
import { uuidv4 } from "lib0/random";
import { showToast } from "@/components/ui/toast";
import type { Wall } from "@/lib/journey/paste/parse-wall";
import { wallCommands } from "@/lib/journey/paste/wall-commands";
import type { BoardKit } from "./board-kit";
import { sentenceOf } from "./dialogs/wall-words";
import { runCommands } from "./run-commands";

export function startFromWall(kit: BoardKit, wall: Wall): void {
  const { stages, lanes } = kit.session.map.get();
  // Somebody may have begun between the preview and the button.
  if (stages.length > 0 || !kit.canEdit.get()) return;
  const commands = wallCommands(wall, { lanes, channels: kit.data.channels, newId: uuidv4 });
  kit.session.stopCapturing();
  if (!runCommands(kit, commands)) return;
  kit.session.stopCapturing();
  const first = commands.find((command) => command.type === "addStep");
  if (first?.id) kit.focus.request({ kind: "step", stepId: first.id });
  showToast({ message: "The table is on the map", description: sentenceOf(wall), duration: 8_000 });
  kit.announce(`The table is on the map: ${sentenceOf(wall)}. Undo with Control Z.`);
}
