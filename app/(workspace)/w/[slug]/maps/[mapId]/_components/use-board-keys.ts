"use client";
/** The keys of the grid (DESIGN §5): moving, writing, deleting, renaming, reordering, selecting. */
import { useCallback, type KeyboardEvent } from "react";
import type { GridLayout } from "@/components/journey/grid-layout";
import { parsePositionKey, type GridPosition } from "@/components/journey/grid-position";
import { navigateGrid, type GridMove } from "@/components/journey/navigate-grid";
import { useBoardKit, type BoardKit } from "./board-kit";
import { copyCards, nudgeCards } from "./card-moves";
import { deleteCards } from "./card-removal";
import { focusPoint } from "./feeling-actions";
import { gridContents } from "./grid-contents";
import { openInspector } from "./inspector/open-inspector";
import { editCard, notePlace, startNote } from "./note-actions";
import { openCell } from "./open-cell";
import { runCommands } from "./run-commands";
import { deleteHeader, nudgeHeader } from "./structure-actions";

const ARROWS: Readonly<Record<string, "up" | "down" | "left" | "right">> = {
  ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right",
};
const JUMPS: Readonly<Record<string, GridMove>> = { Home: "row-start", End: "row-end" };
const CORNERS: Readonly<Record<string, GridMove>> = { Home: "first", End: "last" };

export function useBoardKeys(layout: GridLayout): (event: KeyboardEvent<HTMLDivElement>) => void {
  const kit = useBoardKit();
  return useCallback((event) => {
    if (event.nativeEvent.isComposing) return;
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-grid-key]") : null;
    const at = target ? parsePositionKey(target.dataset["gridKey"] ?? "") : null;
    if (!at) return;
    // A button inside a head or card handles Enter and Space itself.
    if (event.target !== target && (event.key === "Enter" || event.key === " ")) return;
    if (handleGridKey(kit, layout, at, event)) event.preventDefault();
  }, [kit, layout]);
}

/** True when the key was for the grid. */
function handleGridKey(kit: BoardKit, layout: GridLayout, at: GridPosition, event: KeyboardEvent): boolean {
  const { key, altKey, shiftKey } = event;
  const command = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[key];
  if (arrow && altKey && !command) return arrange(kit, at, arrow, shiftKey);
  if (arrow && shiftKey && !command) return extendSelection(kit, layout, at, arrow);
  if (arrow && !command) return go(kit, layout, at, arrow);
  const jump = command ? CORNERS[key] : JUMPS[key];
  if (jump && !altKey) return go(kit, layout, at, jump);
  if (command || altKey) return false;
  switch (key) {
    case "Enter": return open(kit, at);
    case "F2": return renameOrEdit(kit, at);
    case "Delete": case "Backspace": return remove(kit, at);
    case "i": case "I":
      if (at.kind === "step") {
        kit.view.update({ panel: { kind: "step", stepId: at.stepId } });
        return true;
      }
      if (at.kind !== "card") return writeLetter(kit, at, event);
      openInspector(kit, cardsMeant(kit, at.cardId));
      return true;
    case "Escape":
      if (kit.view.get().selection.size === 0 && kit.view.get().tool === "select") kit.view.update({ panel: null });
      kit.view.select([]);
      kit.view.update({ tool: "select" });
      return true;
    case " ":
      if (at.kind !== "card") return false;
      kit.view.select(kit.view.get().selection.has(at.cardId) ? [] : [at.cardId]);
      return true;
    default: return writeLetter(kit, at, event);
  }
}

function go(kit: BoardKit, layout: GridLayout, at: GridPosition, move: GridMove): boolean {
  const to = navigateGrid(layout, gridContents(kit), at, move);
  kit.view.select(to.kind === "card" ? [to.cardId] : []);
  kit.focus.request(to);
  return true;
}

function extendSelection(kit: BoardKit, layout: GridLayout, at: GridPosition, move: GridMove): boolean {
  const to = navigateGrid(layout, gridContents(kit), at, move);
  const cards = [at, to].flatMap((position) => (position.kind === "card" ? [position.cardId] : []));
  kit.view.select([...new Set([...kit.view.get().selection, ...cards])]);
  kit.focus.request(to);
  return true;
}

/** Alt + arrows move, Alt + Shift copies. */
function arrange(kit: BoardKit, at: GridPosition, arrow: "up" | "down" | "left" | "right", copy: boolean): boolean {
  if (!kit.canEdit.get()) return true;
  const forth = arrow === "right" || arrow === "down" ? 1 : -1;
  switch (at.kind) {
    case "card": {
      const ids = cardsMeant(kit, at.cardId);
      if (copy) copyCards(kit, ids);
      else nudgeCards(kit, ids, arrow);
      return true;
    }
    case "stage": if (arrow === "left" || arrow === "right") nudgeHeader(kit, "stage", at.stageId, forth); return true;
    case "step": if (arrow === "left" || arrow === "right") nudgeHeader(kit, "step", at.stepId, forth); return true;
    case "lane": if (arrow === "up" || arrow === "down") nudgeHeader(kit, "lane", at.laneId, forth); return true;
    case "cell": case "more": case "corner": return false;
  }
}

/** The selection when the focused card is part of it, the focused one first; otherwise that card alone. */
function cardsMeant(kit: BoardKit, cardId: string): readonly string[] {
  const { selection } = kit.view.get();
  return selection.has(cardId) ? [cardId, ...[...selection].filter((id) => id !== cardId)] : [cardId];
}

function open(kit: BoardKit, at: GridPosition): boolean {
  if (at.kind === "more") return openCell(kit, at.stepId, at.laneId);
  if (at.kind === "cell") {
    const lane = kit.session.map.get().lanes.find(({ id }) => id === at.laneId);
    if (lane?.type === "feelings") {
      const add = kit.focus.element(at)?.querySelector<HTMLElement>(".map-point-add");
      if (add) add.click();
      else focusPoint(kit, at.stepId, at.laneId);
      return true;
    }
  }
  return at.kind === "card" ? renameOrEdit(kit, at) : at.kind === "cell" ? write(kit, at) : renameOrEdit(kit, at);
}

function renameOrEdit(kit: BoardKit, at: GridPosition): boolean {
  if (!kit.canEdit.get()) return false;
  switch (at.kind) {
    case "card": editCard(kit, at.cardId); return true;
    case "stage": kit.view.update({ renaming: { kind: "stage", id: at.stageId, fresh: false } }); return true;
    case "step": kit.view.update({ renaming: { kind: "step", id: at.stepId, fresh: false } }); return true;
    case "lane": kit.view.update({ renaming: { kind: "lane", id: at.laneId, fresh: false } }); return true;
    case "cell": case "more": case "corner": return false;
  }
}

function remove(kit: BoardKit, at: GridPosition): boolean {
  switch (at.kind) {
    case "card": deleteCards(kit, cardsMeant(kit, at.cardId)); return true;
    case "stage": deleteHeader(kit, "stage", at.stageId); return true;
    case "step": deleteHeader(kit, "step", at.stepId); return true;
    case "lane": deleteHeader(kit, "lane", at.laneId); return true;
    case "cell": case "more": case "corner": return false;
  }
}

function write(kit: BoardKit, at: GridPosition, text?: string): boolean {
  const place = kit.canEdit.get() ? notePlace(kit, at) : null;
  if (!place) return false;
  startNote(kit, { ...place, ...(text === undefined ? {} : { text }) });
  return true;
}

/**
 * N opens an empty note. Any other letter typed in a cell begins one with it, but for the digits and signs that jump
 * and zoom. Letters that arrive between a new note and its textarea go into the note.
 */
function writeLetter(kit: BoardKit, at: GridPosition, event: KeyboardEvent): boolean {
  const { key } = event;
  if ([...key].length !== 1) return false;
  const { editing } = kit.view.get();
  if (editing) {
    const text = kit.session.text(editing.cardId).get();
    runCommands(kit, [{ type: "editCardText", id: editing.cardId, index: text.length, remove: 0, insert: key }]);
    return true;
  }
  if (key === "n" || key === "N") return write(kit, at);
  if (at.kind !== "cell" || /[0-9+\-?\s]/.test(key)) return false;
  return write(kit, at, key);
}
