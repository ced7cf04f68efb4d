/** Shows on the map where a department has said nothing; null = no longer. */
import type { BoardKit } from "../board-kit";

export function showSilence(kit: BoardKit, departmentId: string | null): void {
  kit.view.update({ silentOf: departmentId });
  const name = kit.people.department(departmentId ?? undefined)?.name;
  kit.announce(name ? `Cells with nothing from ${name} are dashed.` : "Silent cells are no longer shown.");
}
