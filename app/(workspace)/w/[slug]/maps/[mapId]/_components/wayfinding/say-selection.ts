/** Tells a screen reader how many cards are selected now. */
import type { BoardKit } from "../board-kit";

export function sayHowMany(kit: BoardKit, what?: "cell" | "lane" | "step" | "stage" | "map"): void {
  const { size } = kit.view.get().selection;
  const where = what === undefined ? "" : what === "map" ? " on the map" : ` in this ${what}`;
  kit.announce(size === 0 ? `No cards${where}.` : `${size} ${size === 1 ? "card" : "cards"} selected${where}.`);
}
