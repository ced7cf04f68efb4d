/** The emotion points and edges of a map that hang on live steps. */
import type { Edge, EmotionPoint } from "./model";
import type { EdgeRecord, EmotionRecord } from "./records";
import type { Structure } from "./structure";

/** Sorted by key, so that the same points always come in the same order. */
export function readPoints(
  records: Iterable<EmotionRecord>, structure: Structure, before?: ReadonlyMap<string, EmotionPoint>,
): ReadonlyMap<string, EmotionPoint> {
  const live = [...records].filter((point) => structure.liveSteps.has(point.stepId))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const same = before?.size === live.length && live.every((point) => before.get(point.key) === point);
  return before && same ? before : new Map(live.map((point) => [point.key, point]));
}

const liveEdges = new WeakMap<EdgeRecord, Edge>();
/** Edges between two live steps, by id. */
export function readEdges(records: Iterable<EdgeRecord>, structure: Structure): readonly Edge[] {
  return [...records]
    .filter((edge) => !edge.deletedAt && structure.liveSteps.has(edge.fromStepId) && structure.liveSteps.has(edge.toStepId))
    .map(withoutDeletion)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
function withoutDeletion(record: EdgeRecord): Edge {
  const known = liveEdges.get(record);
  if (known) return known;
  const { deletedAt: _at, deletedBy: _by, ...edge } = record;
  liveEdges.set(record, edge);
  return edge;
}
