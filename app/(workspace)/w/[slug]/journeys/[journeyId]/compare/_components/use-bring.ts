"use client";
/** Brings changes from one map to the other, each as one step that can be taken back. */
import { useCallback, useEffect, useRef } from "react";
import { showToast } from "@/components/ui/toast";
import type { MapSession } from "@/lib/collaboration/client/types";
import { isAppError } from "@/lib/errors";
import { bringCommands } from "@/lib/journey/diff/bring/bring-commands";
import type { Direction } from "@/lib/journey/diff/bring/bringing";
import type { DiffRow } from "@/lib/journey/diff/rows/types";
import { diffMaps } from "@/lib/journey/diff/diff-maps";
import { useCompareKit } from "./compare-kit";
import { inField } from "./in-field";

export function useBring(): (row: DiffRow, direction: Direction) => void {
  const { current, future } = useCompareKit();
  /** The maps I changed here, last one last. */
  const steps = useRef<MapSession[]>([]);

  const takeBack = useCallback((session: MapSession | undefined): void => {
    if (!session) return;
    const result = session.undo();
    // What a colleague has built on since stays theirs.
    if (result.kind === "ask") showToast({ message: "A colleague has gone on from there, so it stays.", tone: "neutral" });
  }, []);

  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== "z" || event.defaultPrevented || inField(event.target)) return;
      const session = steps.current.pop();
      if (!session) return;
      event.preventDefault();
      takeBack(session);
    };
    window.addEventListener("keydown", handleKeyDown);
    return () => window.removeEventListener("keydown", handleKeyDown);
  }, [takeBack]);

  return useCallback((row, direction) => {
    const session = direction === "to-current" ? current : future;
    try {
      // As both maps are at this moment, not as they were drawn last.
      const diff = diffMaps(current.map.get(), future.map.get(), { departmentFeelings: false });
      const commands = bringCommands(diff, row, direction, () => crypto.randomUUID());
      if (commands.length === 0) return showToast("There is nothing to bring over any more.");
      session.stopCapturing();
      session.run(commands);
      session.stopCapturing();
      steps.current.push(session);
      showToast({
        message: direction === "to-current" ? "The current map is as the future here." : "The future is as today here.",
        action: { label: "Undo", onSelect: () => takeBack(steps.current.pop()) }, duration: 8_000,
      });
    } catch (error) {
      if (!isAppError(error)) throw error;
      showToast({ message: error.userMessage, tone: "bad" });
    }
  }, [current, future, takeBack]);
}
