/** The department of a card, and of the colleague who is at it (`--typing`), as inline style. */
import type { CSSProperties } from "react";
import { departmentColour, departmentStyle } from "@/components/ui/department-style";
import type { CardMark } from "./card-mark";
import type { CardDetails } from "./card-view";

export function cardStyle({ department, typing }: Pick<CardDetails, "department" | "typing">, mark?: CardMark): CSSProperties {
  const style: CSSProperties = department ? departmentStyle(department.colour) : {};
  const there = typing ?? mark?.held;
  return there
    ? { ...style, "--typing": there.colour === null ? "var(--ink-2)" : departmentColour(there.colour) } as CSSProperties
    : style;
}
