"use client";
/** Keys that work wherever focus is: the palette, finding and F6 always; undo, zoom, stages, shortcuts, paste while nobody writes. */
import { useEffect } from "react";
import type { BoardKit } from "./board-kit";
import { nextZoom, togglePanel } from "./board-view";
import { climbOut } from "./climb-out";
import { wishOf } from "./comments/open-comments";
import { takeBack } from "./history-actions";
import { whenHere } from "./lazy-part";
import { notePlace, startNote, writeLetter } from "./note-actions";
import { requestFit } from "./use-map-zoom";

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
const inDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null;

export function useWindowKeys(kit: BoardKit): void {
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || inDialog(event.target)) return;
      if (handleSearchKey(kit, event) || (!isWriting(event.target) && handleWindowKey(kit, event))) event.preventDefault();
    };
    const handlePaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const own = event.clipboardData?.getData(OWN_CARDS) ?? "";
      if ((text === "" && own === "") || event.defaultPrevented || isWriting(event.target) || inDialog(event.target)) return;
      whenHere(kit, import("./paste-on-map"), ({ pasteOnMap }) => pasteOnMap(kit, text, own));
    };
    window.addEventListener("keydown", handleKeyDown);
    window.addEventListener("paste", handlePaste);
    return () => {
      window.removeEventListener("keydown", handleKeyDown);
      window.removeEventListener("paste", handlePaste);
    };
  }, [kit]);
}

/** Beside the text of copied cards: what else is known of them. */
export const OWN_CARDS = "application/x-throughline-cards";

function handleSearchKey(kit: BoardKit, event: KeyboardEvent): boolean {
  if (event.key === "F6") return cycleRegions(kit, event.shiftKey ? -1 : 1);
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false;
  switch (event.key.toLowerCase()) {
    case "k": kit.view.update({ dialog: { kind: "palette" }, menu: null }); return true;
    case "f":
      // On a phone there is one step to look at, and the browser finds in it.
      if (!document.querySelector(".map-dock, .map-zoom")) return false;
      kit.view.update({ find: { words: "", cardId: null, ...kit.view.get().find } });
      return true;
    default: return false;
  }
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
  // Whoever took the tool for notes and typed on, instead of clicking a cell, wants a note.
  if (kit.view.get().tool === "note" || kit.view.get().editing) {
    if (writeLetter(kit, key, kit.canEdit.get() ? notePlace(kit, kit.focus.active()) : null)) return true;
  }
  if (/^[1-9]$/.test(key)) return jumpToStage(kit, Number(key) - 1);
  switch (key) {
    case "F8": togglePanel(kit.view, "coverage"); return true;
    case "F9": togglePanel(kit.view, "guide"); return true;
    case "?": kit.view.update({ dialog: { kind: "shortcuts" } }); return true;
    case "+": case "=": kit.view.update({ zoom: nextZoom(kit.view.get().zoom, 1) }); return true;
    case "-": kit.view.update({ zoom: nextZoom(kit.view.get().zoom, -1) }); return true;
    case "0": requestFit(); return true;
    case "v": case "V": kit.view.update({ tool: "select" }); return true;
    case "n": case "N": return noteHere(kit);
    case "c": case "C": return commentHere(kit);
    case "Escape": return climbOut(kit);
    default: return false;
  }
}

/** C outside of the grid: in the panel that stands open, if it takes comments; else all of them. */
function commentHere(kit: BoardKit): boolean {
  const { panel } = kit.view.get();
  const takes = panel?.kind === "inspector" || panel?.kind === "step" || panel?.kind === "cell";
  kit.view.update({ panel: takes ? panel : { kind: "comments" }, comment: wishOf(kit) });
  return true;
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

/** F6: the map, the tools, the panel, the top bar. Each region marks itself with `data-region`; the tools lie within the map. */
function cycleRegions(kit: BoardKit, by: 1 | -1): boolean {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter((region) => region.offsetParent !== null);
  const here = regions.findLastIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + by + regions.length) % regions.length];
  const at = kit.focus.active();
  if (next?.dataset["region"] === "map" && at) kit.focus.request(at);
  else next?.querySelector<HTMLElement>("[tabindex='0'], a[href], button:not([tabindex='-1'])")?.focus();
  return true;
}
