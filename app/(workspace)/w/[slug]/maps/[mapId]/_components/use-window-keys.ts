"use client";
/** Keys that work wherever focus is, as long as nobody is writing: undo, zoom, stages by number, shortcuts, F6, paste. */
import { useEffect } from "react";
import type { BoardKit } from "./board-kit";
import { nextZoom, togglePanel } from "./board-view";
import { takeBack } from "./history-actions";
import { NOT_HERE_YET } from "./lazy-part";
import { notePlace, startNote } from "./note-actions";
import { requestFit } from "./use-map-zoom";

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
const inDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null;

export function useWindowKeys(kit: BoardKit): void {
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isWriting(event.target) || inDialog(event.target)) return;
      if (handleWindowKey(kit, event)) event.preventDefault();
    };
    const handlePaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain");
      if (!text || event.defaultPrevented || isWriting(event.target) || inDialog(event.target)) return;
      void import("./paste-on-map").then(({ pasteOnMap }) => pasteOnMap(kit, text), () => kit.view.update({ problem: NOT_HERE_YET }));
    };
    window.addEventListener("keydown", handleKeyDown);
    window.addEventListener("paste", handlePaste);
    return () => {
      window.removeEventListener("keydown", handleKeyDown);
      window.removeEventListener("paste", handlePaste);
    };
  }, [kit]);
}

function handleWindowKey(kit: BoardKit, event: KeyboardEvent): boolean {
  const { key } = event;
  if (event.ctrlKey || event.metaKey) {
    switch (key.toLowerCase()) {
      case "z": takeBack(kit, event.shiftKey ? "redo" : "undo"); return true;
      case "y": takeBack(kit, "redo"); return true;
      default: return false;
    }
  }
  if (event.altKey) return false;
  if (/^[1-9]$/.test(key)) return jumpToStage(kit, Number(key) - 1);
  switch (key) {
    case "F6": cycleRegions(event.shiftKey ? -1 : 1); return true;
    case "F8": togglePanel(kit.view, "coverage"); return true;
    case "F9": togglePanel(kit.view, "guide"); return true;
    case "?": kit.view.update({ dialog: { kind: "shortcuts" } }); return true;
    case "+": case "=": kit.view.update({ zoom: nextZoom(kit.view.get().zoom, 1) }); return true;
    case "-": kit.view.update({ zoom: nextZoom(kit.view.get().zoom, -1) }); return true;
    case "0": requestFit(); return true;
    case "v": case "V": kit.view.update({ tool: "select" }); return true;
    case "n": case "N": return noteHere(kit);
    case "Escape":
      if (kit.view.get().tool === "select" && kit.view.get().panel === null) return false;
      kit.view.update(kit.view.get().tool === "select" ? { panel: null } : { tool: "select" });
      return true;
    default: return false;
  }
}

function jumpToStage(kit: BoardKit, index: number): boolean {
  const stage = kit.session.map.get().stages[index];
  if (!stage) return false;
  kit.focus.request({ kind: "stage", stageId: stage.id });
  return true;
}

/** N outside of the grid writes where focus last was in it. */
export function noteHere(kit: BoardKit): boolean {
  const place = kit.canEdit.get() ? notePlace(kit, kit.focus.active()) : null;
  if (!place) return false;
  startNote(kit, place);
  return true;
}

/** F6: the map, the tools, the panel, the top bar. Each region marks itself with `data-region`. */
function cycleRegions(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter((region) => region.offsetParent !== null);
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + by + regions.length) % regions.length];
  const target = next?.querySelector<HTMLElement>("[tabindex='0'], a[href], button:not([tabindex='-1'])");
  target?.focus();
}
