/** Tells the stage heads what their stages lack, whenever that changes. */
import { useEffect } from "react";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import type { BoardKit } from "../board-kit";
import { coverageOf } from "./coverage-of";
import { sayMissing } from "./coverage-words";

export function useLacks(kit: BoardKit): void {
  /** "id=words" per line, so that it changes only with what it says. */
  const lines = useReadableSelector(kit.calmMap, (map) =>
    coverageOf(map, kit.data).stages.map(({ stageId, missing }) => `${stageId}=${sayMissing(missing)}`).join("\n"));
  const { view } = kit;
  useEffect(() => {
    view.update({ lacks: new Map(lines.split("\n").map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)])) });
  }, [view, lines]);
}
