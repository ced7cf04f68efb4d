import type { CSSProperties } from "react";

/** The palette's own departments were tuned by hand for the dark theme (contrast and colour vision). */
const DARK_TWINS: Readonly<Record<string, string>> = {
  "#2457e6": "#5FAEFF",
  "#8a5e00": "#E3BE5A",
  "#c63a83": "#FE6BB1",
  "#0a4a40": "#18A566",
  "#1f2430": "#DADFE6",
};

/** A department's colour (`#RRGGBB`, as in the light theme) as a CSS colour that fits both themes. */
export function departmentColour(colour: string): string {
  const twin = DARK_TWINS[colour.toLowerCase()] ?? `color-mix(in oklab, ${colour} 55%, white)`;
  return `light-dark(${colour}, ${twin})`;
}

/** Sets `--dept` for an element and everything in it. */
export const departmentStyle = (colour: string): CSSProperties => ({ "--dept": departmentColour(colour) }) as CSSProperties;
