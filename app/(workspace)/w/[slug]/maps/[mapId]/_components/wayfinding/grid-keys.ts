/** The keys of the grid that take several cards or a whole head along: Shift, Alt and Ctrl with arrows, A and D. */
import type { GridLayout } from "@/components/journey/grid-layout";
import { positionKey, type GridPosition } from "@/components/journey/grid-position";
import { navigateGrid } from "@/components/journey/navigate-grid";
import type { BoardCore, BoardKit } from "../board-kit";
import { cardsMeant } from "../use-board-keys";
import { gridContents } from "../grid-contents";
import { nudgeHeader } from "../move-header";
import { copyCardsTo, duplicateCards } from "./duplicate-cards";
import type { Direction } from "./neighbours";
import { nudgeCards } from "./nudge-cards";
import { cardsBetween } from "./range";
import { rangeContents } from "./range-contents";
import { sayHowMany } from "./say-selection";
import { widerSelection } from "./wider-selection";

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

export interface LargeKey { readonly key: string; readonly altKey: boolean; readonly shiftKey: boolean }

export function handleLargeKey(kit: BoardKit, layout: GridLayout, at: GridPosition, { key, altKey, shiftKey }: LargeKey): void {
  const arrow = ARROWS[key];
  if (arrow && altKey) arrange(kit, at, arrow, shiftKey);
  else if (arrow) extend(kit, layout, at, arrow);
  else if (key.toLowerCase() === "a") {
    const { cardIds, what } = widerSelection(layout, rangeContents(kit), at, kit.view.get().selection);
    kit.view.select(cardIds);
    sayHowMany(kit, what);
  } else duplicateCards(kit, cardsMeant(kit, at));
}

/** Alt + arrows move, Alt + Shift copies. */
function arrange(kit: BoardKit, at: GridPosition, arrow: Direction, copy: boolean): void {
  if (!kit.canEdit.get()) return;
  const forth = arrow === "right" || arrow === "down" ? 1 : -1;
  const sideways = arrow === "left" || arrow === "right";
  switch (at.kind) {
    case "card": case "cell": case "more": return copy ? copyCardsTo(kit, cardsMeant(kit, at), arrow) : nudgeCards(kit, cardsMeant(kit, at), arrow);
    case "stage": return sideways ? nudgeHeader(kit, "stage", at.stageId, forth) : undefined;
    case "step": return sideways ? nudgeHeader(kit, "step", at.stepId, forth) : undefined;
    case "lane": return sideways ? undefined : nudgeHeader(kit, "lane", at.laneId, forth);
    case "corner": return undefined;
  }
}

interface Reach { readonly from: GridPosition; readonly to: string; readonly base: readonly string[] }
/** Where Shift + arrows began, for as long as nothing else is focused or selected between them. */
const reaches = new WeakMap<BoardCore, Reach & { readonly made: ReadonlySet<string> }>();

function extend(kit: BoardKit, layout: GridLayout, at: GridPosition, arrow: Direction): void {
  const { selection } = kit.view.get();
  const before = reaches.get(kit.core);
  const goesOn = before?.to === positionKey(at) && before.made === selection;
  const { from, base } = goesOn ? before : { from: at, base: [...selection] };
  const to = navigateGrid(layout, gridContents(kit), at, arrow);
  kit.view.select([...new Set([...base, ...cardsBetween(layout, rangeContents(kit), from, to)])]);
  reaches.set(kit.core, { from, to: positionKey(to), base, made: kit.view.get().selection });
  kit.focus.request(to);
  sayHowMany(kit);
}
