/**
 * The roving tab stop of the grid, kept in the DOM alone so that moving it renders nothing. One element carries
 * tabindex 0; a position asked for before its element is there is focused as soon as it is.
 */
import { parsePositionKey, positionKey, type GridPosition } from "@/components/journey/grid-position";

export interface GridFocus {
  /** The grid's element, or null when it goes. */
  attach(root: HTMLElement | null): void;
  /** Where the tab stop is. */
  active(): GridPosition | null;
  /** Focuses a position, now or when it appears, and again should it be drawn anew within half a second. */
  request(position: GridPosition): void;
  /** Has a position drawn, wherever it is, and leaves focus where it is. */
  reveal(position: GridPosition): void;
  /** What was asked for and has not taken focus, or was revealed last. */
  wanted(): readonly GridPosition[];
  /** Called when something is asked for that is not drawn. */
  onMissing(listener: () => void): () => void;
  /** A card was drawn: takes focus at once when it was asked for, or had it where it was before, ahead of another key. */
  arrived(target: HTMLElement): void;
  /** Makes sure that something carries the tab stop; call after the grid has rendered. */
  settle(fallback: GridPosition | null): void;
  element(position: GridPosition): HTMLElement | null;
  /** True while focus is inside the grid. */
  hasFocus(): boolean;
}

const WAIT_FRAMES = 30;

export function createGridFocus(onChange: (position: GridPosition) => void): GridFocus {
  let root: HTMLElement | null = null;
  let active: GridPosition | null = null;
  let stop: HTMLElement | null = null;
  let waiting = 0;
  let wanted: GridPosition | null = null;
  let revealed: GridPosition | null = null;
  /** What carries the tab stop has focus, or had it when it was taken away. */
  let held = false;
  const missing = new Set<() => void>();

  const element = (position: GridPosition): HTMLElement | null =>
    root?.querySelector<HTMLElement>(`[data-grid-key="${CSS.escape(positionKey(position))}"]`) ?? null;

  const carry = (target: HTMLElement, position: GridPosition) => {
    if (stop !== target) {
      if (stop) stop.tabIndex = -1;
      stop = target;
    }
    // Written again it would cost the browser a look at the whole page, whenever the map changes.
    if (target.tabIndex !== 0) target.tabIndex = 0;
    active = position;
  };
  const handleFocusIn = (event: FocusEvent) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-grid-key]") : null;
    const position = target ? parsePositionKey(target.dataset["gridKey"] ?? "") : null;
    if (!target || !position) return;
    carry(target, position);
    held = true;
    onChange(position);
  };
  const handleFocusOut = () => queueMicrotask(() => {
    // What was taken away did not give focus up.
    if (stop?.isConnected) held = stop.contains(document.activeElement);
  });
  const enter = (target: HTMLElement, position: GridPosition) => {
    carry(target, position);
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  /** A moved card is drawn anew elsewhere: what was focused may be gone a moment later, so it is looked after for a while. */
  const attempt = (position: GridPosition, framesLeft: number, turn: number, held: HTMLElement | null) => {
    if (turn !== waiting) return;
    const elsewhere = held?.isConnected && document.activeElement !== held && document.activeElement !== document.body;
    if (elsewhere || framesLeft === 0) {
      wanted = null;
      return;
    }
    const target = element(position);
    if (target && target !== document.activeElement && target !== held) enter(target, position);
    requestAnimationFrame(() => attempt(position, framesLeft - 1, turn, target));
  };
  /** Far away on a big map: it is drawn at the end of this event, before the next key. */
  const bring = (position: GridPosition, turn: number) => {
    for (const listener of missing) listener();
    queueMicrotask(() => {
      const target = turn === waiting && wanted === position ? element(position) : null;
      if (target && target !== document.activeElement) enter(target, position);
    });
  };
  return {
    attach(next) {
      root?.removeEventListener("focusin", handleFocusIn);
      root?.removeEventListener("focusout", handleFocusOut);
      root = next;
      root?.addEventListener("focusin", handleFocusIn);
      root?.addEventListener("focusout", handleFocusOut);
    },
    active: () => active,
    request(position) {
      waiting += 1;
      wanted = position;
      attempt(position, WAIT_FRAMES, waiting, null);
      if (!element(position)) bring(position, waiting);
    },
    reveal(position) {
      revealed = position;
      if (!element(position)) for (const listener of missing) listener();
    },
    wanted: () => [wanted, revealed].filter((position) => position !== null),
    onMissing(listener) {
      missing.add(listener);
      return () => { missing.delete(listener); };
    },
    arrived(target) {
      const key = target.dataset["gridKey"];
      if (wanted && key === positionKey(wanted)) enter(target, wanted);
      // Moved by an undo or a colleague: my place goes along, my view stays.
      else if (active && key === positionKey(active) && held && !stop?.isConnected && document.activeElement === document.body) target.focus({ preventScroll: true });
    },
    settle(fallback) {
      if (!root) return;
      if (active && stop?.isConnected && stop.tabIndex === 0 && stop.dataset["gridKey"] === positionKey(active)) return;
      const current = active ? element(active) : null;
      if (current && active) carry(current, active);
      else if (fallback) {
        const target = element(fallback) ?? element({ kind: "corner" });
        if (target) carry(target, fallback);
      }
    },
    element,
    hasFocus: () => root !== null && root.contains(document.activeElement),
  };
}
