/** What one does with the micro-moments of a step; each is one step of my history. */
import { uuidv4 } from "lib0/random";
import { showToast } from "@/components/ui/toast";
import type { ListedMoment, MicroMoment } from "@/lib/journey/model";
import type { BoardKit } from "../board-kit";
import { runAlone, runCommands } from "../run-commands";

/** @returns its id, or null when it could not be added */
export function addWish(kit: BoardKit, stepId: string, text: string): string | null {
  const id = uuidv4();
  if (!runAlone(kit, { type: "addMicroMoment", id, stepId, text })) return null;
  kit.announce("Micro-moment added.");
  return id;
}

export function nudgeWish(kit: BoardKit, list: readonly MicroMoment[], id: string, by: 1 | -1): void {
  const at = list.findIndex((moment) => moment.id === id);
  const [moment, neighbour] = [list[at], list[at + by]];
  if (!moment || !neighbour) return;
  const after = by === 1 ? neighbour.id : list[at - 2]?.id ?? null;
  if (runAlone(kit, { type: "moveMicroMoment", id, stepId: moment.stepId, after })) kit.announce(`Moved to place ${at + by + 1} of ${list.length}.`);
}

export function deleteWish(kit: BoardKit, { id, text }: MicroMoment): void {
  if (!runAlone(kit, { type: "deleteMicroMoment", id })) return;
  showToast({
    message: "Micro-moment deleted", ...(text.trim() === "" ? {} : { description: "Its words wait in Recovered" }), duration: 8_000,
    action: { label: "Undo", onSelect: () => runAlone(kit, { type: "restoreMicroMoment", id }) },
  });
  kit.announce("Micro-moment deleted. Undo with Control Z.");
}

/** Those an older file listed become things of their own, under the same ids. */
export function adoptWishes(kit: BoardKit, stepId: string, listed: readonly ListedMoment[]): void {
  if (kit.canEdit.get()) runCommands(kit, listed.map(({ id, title }) => ({ type: "addMicroMoment", id, stepId, text: title })));
}
