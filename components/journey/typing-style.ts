/** `--typing` and the department of a card as inline style. */
import type { CSSProperties } from "react";
import { departmentColour, departmentStyle } from "@/components/ui/department-style";
import type { CardDetails } from "./card-view";

export function cardStyle({ department, typing }: Pick<CardDetails, "department" | "typing">): CSSProperties {
  const style: CSSProperties = department ? departmentStyle(department.colour) : {};
  return typing
    ? { ...style, "--typing": typing.colour === null ? "var(--ink-2)" : departmentColour(typing.colour) } as CSSProperties
    : style;
}
