/**
 * The eight steps of the method, from what is on the map: what is there, and what could come next. Nothing here holds
 * anybody up: a step that was left out is as good a place to begin as the first.
 */
import { cellKey } from "../model";
import type { Card, CardType, Lane, LaneType, MapModel, Step } from "../model";
import { selectSteps } from "../selectors/columns";

export const METHOD_STEPS = [
  "personas", "map", "touchpoints", "needs", "goals", "strategies", "track", "optimise",
] as const;
export type MethodStep = (typeof METHOD_STEPS)[number];

/** What the map itself does not hold. */
export interface MethodFacts {
  readonly persona?: string;
  /** Metrics of the journey with both a baseline and a target. */
  readonly aimedMetrics: number;
  readonly futures: number;
}
export type MethodGo =
  | { readonly kind: "cell"; readonly stepId: string; readonly laneId: string }
  | { readonly kind: "card"; readonly cardId: string }
  | { readonly kind: "add-step" }
  | { readonly kind: "add-lane"; readonly laneType: LaneType }
  | { readonly kind: "stage-goal"; readonly stageId: string }
  | { readonly kind: "new-future" };
export interface MethodStanding {
  readonly step: MethodStep;
  readonly state: "nothing" | "begun" | "there";
  /** What is there, in words. */
  readonly there: string;
  readonly next: { readonly words: string; readonly go: MethodGo } | null;
}

export const selectMethod = (map: MapModel, facts: MethodFacts): readonly MethodStanding[] => [
  personas(facts), mapped(map), lanes(map, "touchpoints", ["touchpoint"], "touchpoints"),
  lanes(map, "needs", ["need", "expectation"], "needs", "expectations"), goals(map, facts),
  lanes(map, "strategies", ["strategy", "opportunity", "idea"], "strategies", "opportunities", "ideas"), track(map), optimise(facts),
];

const count = (many: number, one: string, more = `${one}s`): string => `${many} ${many === 1 ? one : more}`;
const ofTypes = (map: MapModel, types: readonly CardType[]): readonly Card[] => [...map.cards.values()].filter(({ type }) => types.includes(type));
const laneOf = (map: MapModel, ...types: readonly LaneType[]): Lane | undefined =>
  types.flatMap((type) => map.lanes.filter((lane) => lane.type === type && !lane.hidden && !lane.collapsed))[0];
const emptyStep = (map: MapModel, lane: Lane): Step | undefined =>
  selectSteps(map).find((step) => !map.cells.has(cellKey(step.id, lane.id)));

const personas = ({ persona }: MethodFacts): MethodStanding => persona === undefined
  ? { step: "personas", state: "nothing", there: "The journey is about nobody in particular yet.", next: null }
  : { step: "personas", state: "there", there: `It is about ${persona}.`, next: null };

function mapped(map: MapModel): MethodStanding {
  const steps = selectSteps(map);
  const there = `${count(map.stages.length, "stage")}, ${count(steps.length, "step")}.`;
  const actions = laneOf(map, "actions");
  const empty = actions && emptyStep(map, actions);
  if (steps.length === 0) return { step: "map", state: "nothing", there: "No step has a name yet.", next: { words: "Name a step", go: { kind: "add-step" } } };
  if (!actions) return { step: "map", state: "begun", there, next: { words: "Add a lane for what the customer does", go: { kind: "add-lane", laneType: "actions" } } };
  if (!empty) return { step: "map", state: "there", there: `${there} Each says what the customer does.`, next: null };
  return { step: "map", state: "begun", there, next: { words: `Say what the customer does in “${empty.title}”`, go: { kind: "cell", stepId: empty.id, laneId: actions.id } } };
}

const LANE_STEPS = {
  touchpoints: { one: "touchpoint", more: "touchpoints", none: "No touchpoint is on the map.", ask: "Say where they meet us in" },
  needs: { one: "need or expectation", more: "needs and expectations", none: "Nobody has written down what they need.", ask: "Say what they need in" },
  strategies: { one: "strategy or idea", more: "strategies and ideas", none: "Nothing has been chosen or thought of yet.", ask: "Say what could be better in" },
} as const;
/** There once half of the steps have such a card. */
function lanes(map: MapModel, step: keyof typeof LANE_STEPS, types: readonly CardType[], laneType: LaneType, ...others: readonly LaneType[]): MethodStanding {
  const words = LANE_STEPS[step];
  const cards = ofTypes(map, types);
  const [reached, all] = [new Set(cards.map(({ place }) => place.stepId)).size, selectSteps(map).length];
  const lane = laneOf(map, laneType, ...others);
  const empty = lane && emptyStep(map, lane);
  return {
    step, state: cards.length === 0 ? "nothing" : reached * 2 >= all ? "there" : "begun",
    there: cards.length === 0 ? words.none : `${count(cards.length, words.one, words.more)} in ${reached} of ${count(all, "step")}.`,
    next: !lane ? { words: "Add a lane for them", go: { kind: "add-lane", laneType } }
      : empty ? { words: `${words.ask} “${empty.title}”`, go: { kind: "cell", stepId: empty.id, laneId: lane.id } } : null,
  };
}

function goals(map: MapModel, { aimedMetrics }: MethodFacts): MethodStanding {
  const reached = map.stages.filter(({ goal }) => goal);
  const [without, metrics] = [map.stages.find(({ goal }) => !goal), ofTypes(map, ["metric", "goal"]).length];
  const there = `${reached.length} of ${count(map.stages.length, "stage")} with a goal, ${count(metrics, "goal or KPI", "goals and KPIs")} on the map, ${aimedMetrics} with baseline and target.`;
  return {
    step: "goals", state: reached.length + metrics === 0 ? "nothing" : without || metrics === 0 ? "begun" : "there", there,
    next: without ? { words: `Say what we want of “${without.title}”`, go: { kind: "stage-goal", stageId: without.id } }
      : metrics === 0 && !laneOf(map, "metrics", "goals") ? { words: "Add a lane for KPIs", go: { kind: "add-lane", laneType: "metrics" } } : null,
  };
}

function track(map: MapModel): MethodStanding {
  const chosen = ofTypes(map, ["strategy", "opportunity"]);
  const orphan = chosen.find(({ ownerId }) => ownerId === undefined);
  const owned = chosen.filter(({ ownerId }) => ownerId !== undefined).length;
  return {
    step: "track", state: owned === 0 ? "nothing" : orphan ? "begun" : "there",
    there: chosen.length === 0 ? "There is nothing yet that somebody could look after." : `${owned} of ${count(chosen.length, "strategy or opportunity", "strategies and opportunities")} have an owner.`,
    next: orphan ? { words: `Give “${orphan.text || "an untitled card"}” an owner`, go: { kind: "card", cardId: orphan.id } } : null,
  };
}

const optimise = ({ futures }: MethodFacts): MethodStanding => ({
  step: "optimise", state: futures === 0 ? "nothing" : "there",
  there: futures === 0 ? "Nobody has drawn how it should be." : `${count(futures, "future-state map")}.`,
  next: { words: futures === 0 ? "Draw how it should be" : "Try another way", go: { kind: "new-future" } },
});
