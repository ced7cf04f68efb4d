/**
 * The one way to a place of the map from elsewhere: the palette, a link, what was found, a colleague. What is scrolled
 * away may not be drawn: whoever draws the map brings it in when `kit.focus.request` or `bringIntoView` asks.
 */
import type { GridPosition } from "@/components/journey/grid-position";
import type { BoardCore } from "./board-kit";
import { withGroup } from "./cell-contents";
import { selectSteps } from "@/lib/journey/selectors/columns";
import { isPhone } from "./use-is-phone";

/** Selects and focuses it. False: it isn't on the map any more, or its lane does not show; then that is said. */
export function goTo(kit: BoardCore, to: GridPosition): boolean {
  const shown = shownAs(kit, to);
  if (!shown) return false;
  kit.view.select(shown.kind === "card" ? [shown.cardId] : []);
  tellPhone(kit, shown);
  kit.focus.request(shown);
  return true;
}

/** From a row of a panel: the map goes there and takes focus. On a phone, where the panel covers the map, it steps aside. */
export function visit(kit: BoardCore, to: GridPosition): void {
  tellPhone(kit, to);
  if (isPhone()) kit.view.update({ panel: null });
  kit.focus.request(to);
}

/** Scrolls there and leaves focus where it is; far away on a big map it is drawn first. */
export function bringIntoView(kit: BoardCore, to: GridPosition, framesLeft = 20): void {
  if (to.kind === "card") kit.density.uncover(to.cardId);
  kit.focus.reveal(to);
  const element = kit.focus.element(to);
  if (element) element.scrollIntoView({ block: "center", inline: "center" });
  else if (framesLeft > 0) requestAnimationFrame(() => bringIntoView(kit, to, framesLeft - 1));
}

/** What stands for it on the map: the first card of a chip, the cell of a card in a collapsed lane. */
function shownAs(kit: BoardCore, to: GridPosition): GridPosition | null {
  if (to.kind !== "card" && to.kind !== "cell" && to.kind !== "lane") return to;
  const { cards, lanes } = kit.session.map.get();
  const place = to.kind === "card" ? cards.get(to.cardId)?.place : to;
  const lane = lanes.find(({ id }) => id === place?.laneId);
  if (!place || !lane) return null;
  if (lane.hidden) {
    kit.view.update({ problem: `This is in “${lane.title}”, a lane that is hidden on this map.` });
    return null;
  }
  if (to.kind !== "card") return to;
  if (lane.collapsed) return { kind: "cell", stepId: cards.get(to.cardId)?.place.stepId ?? "", laneId: lane.id };
  return { kind: "card", cardId: withGroup(kit, [to.cardId])[0] ?? to.cardId };
}

/** A phone shows one step at a time. */
export function tellPhone(kit: BoardCore, to: GridPosition): void {
  const { stages, cards } = kit.session.map.get();
  const stepId = to.kind === "card" ? cards.get(to.cardId)?.place.stepId : to.kind === "cell" || to.kind === "more" || to.kind === "step" ? to.stepId
    : to.kind === "stage" ? stages.find(({ id }) => id === to.stageId)?.steps[0]?.id : undefined;
  if (stepId !== undefined && selectSteps(kit.session.map.get()).some(({ id }) => id === stepId)) kit.view.update({ wentTo: stepId });
}
