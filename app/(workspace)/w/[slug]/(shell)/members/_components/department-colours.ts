import type { BoardDepartment } from "@/lib/contract/board";

/** Colours to choose from: the first five were picked to stay apart for every kind of colour vision. White text reads on all. */
export const DEPARTMENT_COLOURS: readonly { colour: string; name: string }[] = [
  { colour: "#2457E6", name: "Blue" },
  { colour: "#8A5E00", name: "Ochre" },
  { colour: "#C63A83", name: "Pink" },
  { colour: "#0A4A40", name: "Deep green" },
  { colour: "#1F2430", name: "Ink" },
  { colour: "#6B3FC4", name: "Violet" },
  { colour: "#B3401F", name: "Rust" },
  { colour: "#0F6E8C", name: "Teal" },
];

/** The first colour nobody has, else the first. */
export const freeColour = (departments: readonly BoardDepartment[]): string => {
  const taken = new Set(departments.map(({ colour }) => colour.toUpperCase()));
  const [first] = DEPARTMENT_COLOURS;
  return (DEPARTMENT_COLOURS.find(({ colour }) => !taken.has(colour)) ?? first)?.colour ?? "#2457E6";
};

/** Two letters for a name: its first two, else with later ones, until nobody has them. Empty when all are taken. */
export function suggestCode(name: string, taken: readonly string[]): string {
  const letters = [...name.toUpperCase()].filter((letter) => letter >= "A" && letter <= "Z");
  const [first, ...rest] = letters;
  const found = rest.find((letter) => first && !taken.includes(first + letter));
  return first && found ? first + found : "";
}
