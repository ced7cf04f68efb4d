/** What bringing a change over is called, by what it does to the map it comes to. Pure. */
import type { Direction } from "@/lib/journey/diff/bring/bringing";
import type { DiffRow } from "@/lib/journey/diff/rows/types";

export function bringWords({ mark, part }: Pick<DiffRow, "mark" | "part">, direction: Direction): string {
  const thing = part === "card" ? "card" : part;
  if (direction === "to-current") {
    switch (mark) {
      case "added": return `Bring this ${thing} to current`;
      case "removed": return `Delete this ${thing} from current, too`;
      case "changed": case "kept": case "realised": return "Bring to current: today as in the future";
    }
  }
  switch (mark) {
    case "added": return `Delete this ${thing} from the future`;
    case "removed": return `Bring this ${thing} from current`;
    case "changed": case "kept": case "realised": return "Bring from current: the future as it is today";
  }
}
