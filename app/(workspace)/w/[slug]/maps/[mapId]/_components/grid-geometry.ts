/** How high each cell of the map is: as it was when last drawn, else as its cards will come out. */
import { cardHeight, cellHeight, chipsHeight, pillHeight, type Rulers } from "@/components/journey/card-height";
import { cardKind } from "@/components/journey/card-view";
import type { GridColumn, GridLane } from "@/components/journey/grid-layout";
import type { MapDensity } from "@/components/journey/map-grid";
import { groupTouchpoints } from "@/components/journey/touchpoint-groups";
import { cellKey, type Card, type LaneType } from "@/lib/journey/model";
import type { BoardKit } from "./board-kit";
import { isRecent } from "./card-details";
import { shownIn } from "./density-store";

const NO_CARDS: readonly string[] = [];

export interface GridGeometry {
  /** What sizes depend on; what was learnt for another is forgotten. True when it is another. */
  frame(stepWidth: number, density: MapDensity, rulers: Rulers): boolean;
  /** Pixels before zoom, of a lane's cell in each of the columns, in their order; 0 where a stage has no step. */
  heights(place: GridLane, columns: readonly GridColumn[]): ReadonlyMap<string, number>;
  /** What a drawn cell measures. */
  learn(stepId: string, place: GridLane, height: number): void;
  /** The step names of a map, at their tallest. */
  headLines(titles: readonly string[]): number;
}

export function createGridGeometry(kit: Pick<BoardKit, "session" | "density" | "data" | "people" | "feelingHeight">): GridGeometry {
  let frame: { readonly stepWidth: number; readonly density: MapDensity; readonly rulers: Rulers } | null = null;
  let cards = new WeakMap<Card, number>();
  /** What the cells came to, by their lists of cards: looked up again for as long as the cards in them are the same. */
  let sums = new WeakMap<readonly string[], { readonly cards: readonly Card[]; readonly shown: number; readonly height: number }>();
  /** Looked up with every stride of a scroll: the same until the map, or anything they depend on, is another one. */
  let rows = new WeakMap<GridLane, { readonly grounds: readonly unknown[]; readonly heights: Map<string, number> }>();
  /** By how much the estimate was off, per cell: it stays right when a card comes or goes out of sight. */
  const off = new Map<string, number>();

  const ofCard = (card: Card, { stepWidth, density, rulers }: NonNullable<typeof frame>): number => {
    const known = cards.get(card);
    if (known !== undefined) return known;
    const kind = cardKind({ card, metric: kit.people.metric(card.metricId) });
    const marks = card.severity !== undefined || card.votes !== undefined || card.type === "question"
      || (card.evidenceIds ?? []).some((id) => (kit.data.evidenceCounts[id] ?? 0) > 0)
      || (kind !== "note" && isRecent(card, kit.session.authors.get().get(card.clientId), Date.now()));
    const height = cardHeight({ kind, text: card.text, marks }, stepWidth, density, rulers);
    cards.set(card, height);
    return height;
  };
  const estimate = (stepId: string, { lane }: GridLane): number => {
    if (!frame) return 0;
    if (lane.collapsed) return cellHeight("custom", [], false);
    if (lane.type === "feelings") return kit.feelingHeight.get();
    const map = kit.session.map.get();
    const ids = map.cells.get(cellKey(stepId, lane.id)) ?? NO_CARDS;
    const shown = shownIn(kit.density.get(), stepId, lane.id, ids.length);
    const before = sums.get(ids);
    if (before?.shown === shown && ids.every((id, index) => map.cards.get(id) === before.cards[index])) return before.height;
    const inCell = ids.flatMap((id) => map.cards.get(id) ?? []);
    const height = sumUp(lane.type, inCell, shown, frame);
    if (ids !== NO_CARDS) sums.set(ids, { cards: inCell, shown, height });
    return height;
  };
  const sumUp = (type: LaneType, inCell: readonly Card[], shown: number, known: NonNullable<typeof frame>): number => {
    if (type === "touchpoints") {
      const named = groupTouchpoints(inCell).map(({ channel, cards: [card] }, index) =>
        (channel === null ? card?.text ?? "" : index === 0 ? kit.people.channelName(channel) ?? channel : null));
      return cellHeight(type, named.length === 0 ? [] : [chipsHeight(named, known.stepWidth, known.rulers)], false);
    }
    const heights = inCell.slice(0, shown).map((card) => (type === "moments-of-truth" ? pillHeight(known.rulers.rem) : ofCard(card, known)));
    return cellHeight(type, heights, shown < inCell.length);
  };
  const height = (stepId: string, place: GridLane): number =>
    Math.max(40, estimate(stepId, place) + (off.get(cellKey(stepId, place.lane.id)) ?? 0));
  const heights: GridGeometry["heights"] = (place, columns) => {
    const grounds = [columns, kit.session.map.get(), kit.density.get(), kit.feelingHeight.get()];
    const before = rows.get(place);
    if (before && grounds.every((ground, index) => ground === before.grounds[index])) return before.heights;
    const row = { grounds, heights: new Map(columns.map(({ step, stage }) => (step ? [step.id, height(step.id, place)] : [stage.id, 0]))) };
    rows.set(place, row);
    return row.heights;
  };
  return {
    frame(stepWidth, density, rulers) {
      if (frame?.stepWidth === stepWidth && frame.density === density && frame.rulers === rulers) return false;
      frame = { stepWidth, density, rulers };
      cards = new WeakMap();
      sums = new WeakMap();
      rows = new WeakMap();
      off.clear();
      return true;
    },
    heights,
    learn(stepId, place, measured) {
      const difference = measured - estimate(stepId, place);
      const key = cellKey(stepId, place.lane.id);
      const known = off.get(key) ?? 0;
      if (Math.abs(difference) < 0.5) off.delete(key);
      else off.set(key, difference);
      if ((off.get(key) ?? 0) !== known) rows.get(place)?.heights.set(stepId, height(stepId, place));
    },
    headLines: (titles) => (frame ? Math.max(1, ...titles.map((title) => frame?.rulers.words.lines(title, frame.stepWidth - 20) ?? 1)) : 1),
  };
}
