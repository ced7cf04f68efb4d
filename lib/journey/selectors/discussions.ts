/** What a team should talk about: where departments, the team and the measured feeling say different things, and open questions. */
import { cellKey, teamEmotionKey } from "../model";
import type { Card, MapModel, Step } from "../model";
import { selectSteps } from "./columns";

/** A surveyed feeling: mean and number of replies. By the step's id in its file, else its own. */
export type MeasuredFeelings = Readonly<Record<string, { readonly value: number; readonly n: number }>>;

export type Discussion =
  /** Departments differ by 2 or more; highest first. */
  | {
    readonly kind: "spread"; readonly stepId: string; readonly spread: number;
    readonly said: readonly { readonly departmentId: string; readonly value: number }[];
  }
  /** One department's pain where another sees a gain. */
  | { readonly kind: "pain-and-gain"; readonly stepId: string; readonly pains: readonly Card[]; readonly gains: readonly Card[] }
  | { readonly kind: "measured"; readonly stepId: string; readonly team: number; readonly measured: number; readonly n: number }
  | { readonly kind: "question"; readonly stepId: string; readonly card: Card };

const SPREAD = 2;
const OFF_MEASURED = 0.5;
/** Values have two decimals: 0.3 − −0.2 is 0.5, not a hair more. */
const difference = (a: number, b: number): number => Math.round(Math.abs(a - b) * 100) / 100;

/** Step by step in the order of the map; the same list while nothing it rests on changed. */
export const selectDiscussions: (map: MapModel, measured: MeasuredFeelings) => readonly Discussion[] = (() => {
  let last: { readonly map: MapModel; readonly measured: MeasuredFeelings; readonly found: readonly Discussion[] } | null = null;
  return (map, measured) => {
    if (last && last.measured === measured && sameGround(last.map, map)) return last.found;
    const found = selectSteps(map).flatMap((step) => [
      ...spreadAt(map, step), ...painAndGainAt(map, step), ...measuredAt(map, step, measured), ...questionsAt(map, step),
    ]);
    last = { map, measured, found };
    return found;
  };
})();

const sameGround = (a: MapModel, b: MapModel): boolean =>
  a.stages === b.stages && a.lanes === b.lanes && a.cells === b.cells && a.cards === b.cards && a.emotions === b.emotions;

function spreadAt(map: MapModel, { id: stepId }: Step): Discussion[] {
  const said = [...map.emotions.values()]
    .flatMap((point) => (point.stepId === stepId && point.departmentId !== undefined ? [{ departmentId: point.departmentId, value: point.value }] : []))
    .sort((a, b) => b.value - a.value);
  const [highest, lowest] = [said[0], said.at(-1)];
  if (!highest || !lowest) return [];
  const spread = difference(highest.value, lowest.value);
  return spread >= SPREAD ? [{ kind: "spread", stepId, spread, said }] : [];
}

const cardsOf = (map: MapModel, stepId: string): readonly Card[] =>
  map.lanes.flatMap((lane) => map.cells.get(cellKey(stepId, lane.id)) ?? []).flatMap((id) => map.cards.get(id) ?? []);

/** Whether some card of the other kind speaks for another department. */
const isOpposed = (card: Card, others: readonly Card[]): boolean =>
  others.some((other) => other.departmentId !== undefined && other.departmentId !== card.departmentId);

function painAndGainAt(map: MapModel, { id: stepId }: Step): Discussion[] {
  const spoken = cardsOf(map, stepId).filter((card) => card.departmentId !== undefined);
  const [allPains, allGains] = [spoken.filter(({ type }) => type === "pain-point"), spoken.filter(({ type }) => type === "gain")];
  const pains = allPains.filter((card) => isOpposed(card, allGains));
  const gains = allGains.filter((card) => isOpposed(card, allPains));
  return pains.length > 0 ? [{ kind: "pain-and-gain", stepId, pains, gains }] : [];
}

function measuredAt(map: MapModel, step: Step, measured: MeasuredFeelings): Discussion[] {
  const team = map.emotions.get(teamEmotionKey(step.id))?.value;
  const point = measured[step.fileId ?? step.id];
  if (team === undefined || !point || difference(team, point.value) <= OFF_MEASURED) return [];
  return [{ kind: "measured", stepId: step.id, team, measured: point.value, n: point.n }];
}

const questionsAt = (map: MapModel, { id: stepId }: Step): Discussion[] =>
  cardsOf(map, stepId).filter((card) => card.type === "question" && !card.answered).map((card) => ({ kind: "question", stepId, card }));
