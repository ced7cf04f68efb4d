/** What this page shows and what I am doing on it: selection, editing, dragging, zoom, open menus. Never shared. */
import { createWritable } from "@/lib/collaboration/client/readable";
import type { Readable } from "@/lib/collaboration/client/types";
import type { CardMark } from "@/components/journey/card-mark";
import type { LaneType } from "@/lib/journey/model";
import type { CardFilter } from "@/lib/journey/selectors/filter";
import type { Differences } from "./differences/differences-of";

export type HeaderKind = "stage" | "step" | "lane";
export interface CardSlot {
  readonly kind: "card"; readonly stepId: string; readonly laneId: string;
  /** Before the card of this place in the cell. */
  readonly slot: number;
  /** Of what is dragged, px. */
  readonly height: number;
}
export type DropMark =
  | CardSlot
  | { readonly kind: HeaderKind; readonly id: string; readonly side: "before" | "after" };

export type MenuTarget =
  | { readonly kind: "card"; readonly cardIds: readonly string[] }
  | { readonly kind: HeaderKind; readonly id: string }
  | { readonly kind: "cell"; readonly stepId: string; readonly laneId: string }
  | { readonly kind: "lanes" }
  | { readonly kind: "add" }
  | { readonly kind: "posting" }
  | { readonly kind: "feelings" }
  | { readonly kind: "maps"; readonly only?: "future" }
  /** What a phone keeps behind More; the step it shows, if any. */
  | { readonly kind: "phone"; readonly stepId: string | null }
  /** Whose view cards are, alone. */
  | { readonly kind: "departments"; readonly cardIds: readonly string[] };
export type MenuAnchor = HTMLElement | { readonly x: number; readonly y: number };

export type BoardDialog =
  | { readonly kind: "shortcuts" }
  /** `words`: only what holds them. */
  | { readonly kind: "recovered"; readonly words?: string }
  | { readonly kind: "new-future" }
  /** The link to this map, and who can open it. */
  | { readonly kind: "share" }
  | { readonly kind: "delete-future" }
  /** What the future that is open is about. */
  | { readonly kind: "future" }
  | { readonly kind: "paste-steps"; readonly text?: string }
  | { readonly kind: "add-lane"; readonly after: string | null | undefined }
  | { readonly kind: "stage-goal"; readonly stageId: string }
  | { readonly kind: "split-step"; readonly stepId: string }
  | { readonly kind: "connection"; readonly edgeId: string }
  | { readonly kind: "connect"; readonly fromStepId: string }
  | { readonly kind: "move-cards"; readonly cardIds: readonly string[] }
  | { readonly kind: "tag-cards"; readonly cardIds: readonly string[] }
  | { readonly kind: "palette" }
  | { readonly kind: "discuss" }
  | { readonly kind: "send-review" }
  | { readonly kind: "filter" }
  | { readonly kind: "feelings" }
  | { readonly kind: "undo-anyway"; readonly by: readonly string[] };

/** What stands on the right of the map, one at a time. */
export type BoardPanel =
  /** The details of what is selected. */
  | { readonly kind: "inspector" }
  /** What the map does not know yet. */
  | { readonly kind: "coverage" }
  /** How far the map has come on the eight steps of the method. */
  | { readonly kind: "method" }
  /** Questions to ask where focus is, or about a step. */
  | { readonly kind: "guide"; readonly stepId?: string }
  /** A step, its micro-moments and what is said about it. */
  | { readonly kind: "step"; readonly stepId: string }
  /** What is said about a cell. */
  | { readonly kind: "cell"; readonly stepId: string; readonly laneId: string }
  /** All threads. */
  | { readonly kind: "comments" };

/** The words one looks for, and the card that has them and is shown now. */
export interface Find { readonly words: string; readonly cardId: string | null }

export interface BoardView {
  readonly selection: ReadonlySet<string>;
  /** `fresh`: a new note; it goes again when it is left empty. `wrote`: letters went in since. */
  readonly editing: { readonly cardId: string; readonly fresh: boolean; readonly wrote: boolean } | null;
  readonly renaming: { readonly kind: HeaderKind; readonly id: string; readonly fresh: boolean } | null;
  readonly tool: "select" | "note";
  /** 1 = 100 %. */
  readonly zoom: number;
  /** The whole map in small stands beside the zoom. */
  readonly overview: boolean;
  /** Ids of the cards, or of the one header, being dragged. */
  readonly dragging: ReadonlySet<string>;
  readonly drop: DropMark | null;
  readonly menu: { readonly target: MenuTarget; readonly anchor: MenuAnchor } | null;
  readonly dialog: BoardDialog | null;
  readonly panel: BoardPanel | null;
  /** The comment that the panel shows and a link led to; "show": what is said comes into view; "write": words of mine, too. */
  readonly comment: string | null;
  /** Whose feelings the curve shows and sets: null = the team's, "all" = the team's among the departments', else a department's id. */
  readonly feelingsOf: string | null;
  /** The department whose silent cells are drawn dashed. */
  readonly silentOf: string | null;
  /** What stages lack, in words by stage id ("No metric · no goal"); empty until somebody has looked, a moment after the map. */
  readonly lacks: ReadonlyMap<string, string>;
  /** What belongs in the lanes of each type; empty until it is loaded, a moment after the map. */
  readonly laneHelp: Readonly<Partial<Record<LaneType, string>>>;
  /** Team feelings of the map this one is derived from, by step id; empty until they are read. */
  readonly baseline: ReadonlyMap<string, number>;
  /** A feeling while it is dragged. */
  readonly emotionPreview: { readonly stepId: string; readonly value: number } | null;
  /** Null: nothing is looked for. */
  readonly find: Find | null;
  /** Null: every card shows. */
  readonly filter: CardFilter | null;
  /** The step a phone was sent to. */
  readonly wentTo: string | null;
  /** The user whose view I follow. */
  readonly following: string | null;
  /** On a future, against today; null: not shown. */
  readonly differences: Differences | null;
  /** While differences show, what is kept steps back. */
  readonly hideKept: boolean;
  /** What shows on cards besides themselves: faded, found, held by a colleague. */
  readonly marks: ReadonlyMap<string, CardMark>;
  /** Cards that the filter takes off the map. */
  readonly hidden: ReadonlySet<string>;
  /** A sentence about something that did not work; stays until it is dismissed or something works. */
  readonly problem: string | null;
}

export const NO_IDS: ReadonlySet<string> = new Set();

export interface BoardViewStore extends Readable<BoardView> {
  update(change: Partial<BoardView>): void;
  select(cardIds: readonly string[]): void;
}

export function createBoardView(): BoardViewStore {
  const store = createWritable<BoardView>({
    selection: NO_IDS, editing: null, renaming: null, tool: "select", zoom: 1, overview: false, dragging: NO_IDS, drop: null, menu: null,
    dialog: null, panel: null, comment: null, feelingsOf: null, silentOf: null, lacks: new Map(), laneHelp: {}, baseline: new Map(), emotionPreview: null, find: null,
    filter: null, wentTo: null, following: null, differences: null, hideKept: false, marks: new Map(), hidden: NO_IDS, problem: null,
  });
  return {
    get: store.get,
    subscribe: store.subscribe,
    update: (change) => store.set({ ...store.get(), ...change }),
    select: (cardIds) => {
      const { selection } = store.get();
      if (selection.size === cardIds.length && cardIds.every((id) => selection.has(id))) return;
      store.set({ ...store.get(), selection: cardIds.length === 0 ? NO_IDS : new Set(cardIds) });
    },
  };
}

export const ZOOM_STEPS: readonly number[] = [0.5, 0.67, 0.78, 0.9, 1, 1.25, 1.5];
export const clampZoom = (zoom: number): number => Math.min(1.5, Math.max(0.5, Math.round(zoom * 100) / 100));
/** The next step in a direction, from wherever the zoom is. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const steps = direction === 1 ? ZOOM_STEPS : [...ZOOM_STEPS].reverse();
  return steps.find((step) => (direction === 1 ? step > zoom + 0.001 : step < zoom - 0.001)) ?? clampZoom(zoom);
}

/** Opens a panel, or closes it when it is the one that stands there. */
export function togglePanel(view: BoardViewStore, kind: Exclude<BoardPanel["kind"], "inspector" | "step" | "cell">): void {
  view.update({ panel: view.get().panel?.kind === kind ? null : { kind }, comment: null });
}
