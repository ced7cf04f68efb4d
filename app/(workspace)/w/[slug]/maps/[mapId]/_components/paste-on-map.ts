/** What is pasted while nobody writes: on an empty map it begins the map, in a cell each line becomes a note. */
import { uuidv4 } from "lib0/random";
import type { Command } from "@/lib/journey/commands/schema";
import { linesToNotes } from "@/lib/journey/paste/lines-to-notes";
import type { BoardKit } from "./board-kit";
import { notePlace } from "./note-actions";
import { runCommands } from "./run-commands";

export function pasteOnMap(kit: BoardKit, text: string): void {
  if (!kit.canEdit.get() || !kit.session.loaded.get() || kit.view.get().dialog !== null || text.trim() === "") return;
  if (kit.session.map.get().stages.length === 0) kit.view.update({ dialog: { kind: "paste-steps", text }, menu: null });
  else if (kit.focus.hasFocus()) pasteNotes(kit, text);
}

function pasteNotes(kit: BoardKit, text: string): void {
  const { lanes, cards } = kit.session.map.get();
  const at = kit.focus.active();
  const cell = at?.kind === "card" ? cards.get(at.cardId)?.place : at?.kind === "cell" ? at : undefined;
  if (!cell || lanes.find(({ id }) => id === cell.laneId)?.type === "feelings") return;
  const place = notePlace(kit, at);
  if (!place) return;
  const { notes, problem } = linesToNotes(text, cards.size);
  if (problem !== null) return kit.view.update({ problem });
  const departmentId = kit.posting.get();
  let { after } = place;
  const ids = notes.map(() => uuidv4());
  const commands = notes.map((words, index): Command => {
    const id = ids[index] ?? uuidv4();
    const command: Command = {
      type: "addCard", id, stepId: place.stepId, laneId: place.laneId, text: words,
      ...(after === undefined ? {} : { after }), ...(departmentId === null ? {} : { departmentId }),
    };
    if (after !== undefined) after = id;
    return command;
  });
  kit.session.stopCapturing();
  if (!runCommands(kit, commands)) return;
  kit.session.stopCapturing();
  kit.view.select(ids);
  const last = ids.at(-1);
  if (last !== undefined) kit.focus.request({ kind: "card", cardId: last });
  kit.announce(`${ids.length === 1 ? "1 note" : `${ids.length} notes`} pasted. Undo with Control Z.`);
}
