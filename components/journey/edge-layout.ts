/** Where the connections between steps run above the rail: columns, and a level each so that they stack. Pure. */
import type { Edge } from "@/lib/journey/model";
import type { Span } from "./grid-window";

export interface PlacedEdge {
  readonly edge: Edge;
  /** Columns, from 0. The same: the step itself. */
  readonly from: number;
  readonly to: number;
  /** 0 = right above the rail. */
  readonly level: number;
  /** A wait for the next step: it stands on the rail between the two. */
  readonly onRail: boolean;
  /** The column in which its words stand, between that step's dot and the next one. */
  readonly wordsAt: number;
}
export interface EdgeLayout {
  readonly places: readonly PlacedEdge[];
  /** How many levels are in use. */
  readonly levels: number;
}

/** More would reach into the names of the stages; what lies higher shares the uppermost. */
const MAX_EDGE_LEVELS = 3;

type Route = Omit<PlacedEdge, "level" | "wordsAt">;

/** Short spans run below longer ones, so that no line crosses another's middle. Edges with a step that is not shown stay out. */
export function layoutEdges(edges: readonly Edge[], columnOf: ReadonlyMap<string, number>): EdgeLayout {
  const places: PlacedEdge[] = [];
  for (const route of routesOf(edges, columnOf).sort(byLength)) {
    const below = places.filter((place) => !place.onRail && overlap(place, route)).map(({ level }) => level + 1);
    const level = route.onRail ? 0 : Math.min(MAX_EDGE_LEVELS - 1, Math.max(0, ...below));
    places.push({ ...route, level, wordsAt: freeColumn(route, places) });
  }
  return { places, levels: Math.max(0, ...places.filter(({ onRail }) => !onRail).map(({ level }) => level + 1)) };
}

/** The column nearest the middle of a line in which no other's words stand; the middle one when all are taken. */
function freeColumn(route: Route, places: readonly PlacedEdge[]): number {
  const [first, after] = [leftOf(route), rightOf(route)];
  const middle = (first + after - 1) / 2;
  const columns = Array.from({ length: after - first }, (_, index) => first + index).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b);
  const taken = new Set(places.map(({ wordsAt }) => wordsAt));
  return columns.find((column) => !taken.has(column)) ?? columns[0] ?? first;
}

function routesOf(edges: readonly Edge[], columnOf: ReadonlyMap<string, number>): Route[] {
  const waits = new Set<number>();
  return edges.flatMap((edge): Route[] => {
    const [from, to] = [columnOf.get(edge.fromStepId), columnOf.get(edge.toStepId)];
    if (from === undefined || to === undefined) return [];
    const onRail = edge.kind === "wait" && to === from + 1 && !waits.has(from);
    if (onRail) waits.add(from);
    return [{ edge, from, to, onRail }];
  });
}

export const leftOf = ({ from, to }: Pick<Route, "from" | "to">): number => Math.min(from, to);
/** A step's connection to itself has its label beside it. */
const rightOf = ({ from, to }: Route): number => (from === to ? from + 1 : Math.max(from, to));
const overlap = (a: Route, b: Route): boolean => leftOf(a) < rightOf(b) && leftOf(b) < rightOf(a);

const byLength = (a: Route, b: Route): number =>
  Number(b.onRail) - Number(a.onRail) || (rightOf(a) - leftOf(a)) - (rightOf(b) - leftOf(b)) || leftOf(a) - leftOf(b)
  || (a.edge.id < b.edge.id ? -1 : 1);

/**
 * Of connections in reading order: those that cross the drawn columns, the nearest before and behind them, so that the
 * arrow keys always find the next one, and the one that has focus with its neighbours.
 */
export function edgesToDraw(places: readonly PlacedEdge[], span: Span, focusedId: string | null): readonly PlacedEdge[] {
  const crosses = (place: PlacedEdge) => leftOf(place) < span.to && rightOf(place) >= span.from;
  const wanted = new Set(places.flatMap((place, index) => (crosses(place) || place.edge.id === focusedId ? [index] : [])));
  return places.filter((_, index) => wanted.has(index) || wanted.has(index - 1) || wanted.has(index + 1));
}
