"use client";
/** The keys of the grid (DESIGN §5): moving, writing, deleting, renaming. What takes several cards along is in `wayfinding/grid-keys`. */
import { useCallback, type KeyboardEvent } from "react";
import type { GridLayout } from "@/components/journey/grid-layout";
import { parsePositionKey, type GridPosition } from "@/components/journey/grid-position";
import { navigateGrid, type GridMove } from "@/components/journey/navigate-grid";
import { useBoardKit, type BoardKit } from "./board-kit";
import type { HeaderKind } from "./board-view";
import { openComments, wishOf } from "./comments/open-comments";
import { climbOut } from "./climb-out";
import { focusPoint } from "./feeling-actions";
import { gridContents } from "./grid-contents";
import { openInspector } from "./inspector/open-inspector";
import { whenHere } from "./lazy-part";
import { editCard, notePlace, startNote, writeLetter } from "./note-actions";
import { openCell } from "./open-cell";

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
  if ((arrow && (altKey || shiftKey) && !command) || (command && !altKey && !shiftKey && /^[ad]$/i.test(key))) {
    whenHere(kit, import("./wayfinding/grid-keys"), ({ handleLargeKey }) => handleLargeKey(kit, layout, at, { key, altKey, shiftKey }));
    return true;
  }
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
      if (at.kind !== "card") return noteKey(kit, at, event);
      openInspector(kit, cardsMeant(kit, at));
      return true;
    case "c": case "C":
      if (kit.view.get().editing) return noteKey(kit, at, event);
      openComments(kit, at.kind === "card" ? { kind: "card", cardId: cardsMeant(kit, at)[0] ?? at.cardId } : at, wishOf(kit));
      return true;
    case "Escape": return climbOut(kit);
    case " ":
      if (at.kind !== "card") return false;
      kit.view.select(kit.view.get().selection.has(at.cardId) ? [] : [at.cardId]);
      return true;
    default: return noteKey(kit, at, event);
  }
}

function go(kit: BoardKit, layout: GridLayout, at: GridPosition, move: GridMove): boolean {
  const to = navigateGrid(layout, gridContents(kit), at, move);
  kit.view.select(to.kind === "card" ? [to.cardId] : []);
  kit.focus.request(to);
  return true;
}

/** The selection when the focused card is part of it or a cell has focus, the focused one first; otherwise that card alone. */
export function cardsMeant(kit: BoardKit, at: GridPosition): readonly string[] {
  const { selection } = kit.view.get();
  if (at.kind !== "card") return [...selection];
  return selection.has(at.cardId) ? [at.cardId, ...[...selection].filter((id) => id !== at.cardId)] : [at.cardId];
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
    case "card": case "cell": case "more": {
      const cardIds = cardsMeant(kit, at);
      whenHere(kit, import("./card-removal"), ({ deleteCards }) => deleteCards(kit, cardIds));
      return true;
    }
    case "stage": removeHeader(kit, "stage", at.stageId); return true;
    case "step": removeHeader(kit, "step", at.stepId); return true;
    case "lane": removeHeader(kit, "lane", at.laneId); return true;
    case "corner": return false;
  }
}

function write(kit: BoardKit, at: GridPosition): boolean {
  const place = kit.canEdit.get() ? notePlace(kit, at) : null;
  if (!place) return false;
  startNote(kit, place);
  return true;
}

/** N opens an empty note; any other letter typed in a cell begins one with it. */
function noteKey(kit: BoardKit, at: GridPosition, { key }: KeyboardEvent): boolean {
  if ((key === "n" || key === "N") && !kit.view.get().editing) return write(kit, at);
  return writeLetter(kit, key, at.kind === "cell" && kit.canEdit.get() ? notePlace(kit, at) : null);
}

const removeHeader = (kit: BoardKit, kind: HeaderKind, id: string): void =>
  whenHere(kit, import("./delete-header"), ({ deleteHeader }) => deleteHeader(kit, kind, id));
