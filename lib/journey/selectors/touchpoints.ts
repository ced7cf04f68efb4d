/** Touchpoints of a map, as chips and as numbers. */
import type { Card, MapModel, Stage } from "../model";
import { selectStepCards } from "./cells";

export interface TouchpointChip { readonly channel: string; readonly cards: readonly Card[]; readonly main: boolean }

/** One chip per channel; the first card's channel is the main one. Cards that name no channel yet have no chip. */
export function selectTouchpointChips(cards: readonly Card[]): readonly TouchpointChip[] {
  const byChannel = new Map<string, Card[]>();
  for (const card of cards) {
    if (!card.touchpoint) continue;
    byChannel.set(card.touchpoint.channel, [...(byChannel.get(card.touchpoint.channel) ?? []), card]);
  }
  return [...byChannel].map(([channel, grouped], index) => ({ channel, cards: grouped, main: index === 0 }));
}

const touchpointsOf = (map: MapModel, stage: Stage): readonly Card[] =>
  stage.steps.flatMap((step) => selectStepCards(map, step.id, "touchpoints")).filter((card) => card.touchpoint);

/** Touchpoints per stage as the coverage table counts them: distinct channels. */
export const selectChannelCounts = (map: MapModel): readonly number[] =>
  map.stages.map((stage) => new Set(touchpointsOf(map, stage).map((card) => card.touchpoint?.channel)).size);

/** Touchpoint cards in the first `stages` stages: the journey-level counter. */
export const selectTouchpointCount = (map: MapModel, stages: number): number =>
  map.stages.slice(0, stages).reduce((sum, stage) => sum + touchpointsOf(map, stage).length, 0);
