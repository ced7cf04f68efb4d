/** What is odd in a document: everything `read` passes over or mends, for an operator or a test to look at. */
import type * as Y from "yjs";
import { readCard, readEdge, readEmotion, readKeys, readLane, readMicroMoment, readSchemaVersion, readStage, readStep } from "./doc";
import type { MapRoot } from "./doc";
import { isOrderKey } from "./order";
import { SCHEMA_VERSION } from "./schema-version";

export interface Oddity {
  readonly root: MapRoot;
  /** The key in the root. */
  readonly key: string;
  readonly problem: "unreadable" | "no-order" | "no-parent" | "unknown-schema";
}

/** Empty for every document that only commands have written. Never throws. */
export function validate(doc: Y.Doc): readonly Oddity[] {
  const oddities: Oddity[] = [];
  const report = (root: MapRoot, key: string, problem: Oddity["problem"]): void => { oddities.push({ root, key, problem }); };
  const each = <T>(
    root: MapRoot, readOne: (doc: Y.Doc, key: string) => T | null, check: (record: T) => Oddity["problem"] | null,
  ): void => {
    for (const key of readKeys(doc, root)) {
      const record = readOne(doc, key);
      const problem = record === null ? "unreadable" : check(record);
      if (problem) report(root, key, problem);
    }
  };
  if (readSchemaVersion(doc) !== SCHEMA_VERSION) report("meta", "schemaVersion", "unknown-schema");
  each("stages", readStage, ({ order }) => (isOrderKey(order) ? null : "no-order"));
  each("lanes", readLane, ({ order }) => (isOrderKey(order) ? null : "no-order"));
  each("steps", readStep, ({ place }) => {
    if (!readStage(doc, place.stageId)) return "no-parent";
    return isOrderKey(place.order) ? null : "no-order";
  });
  each("cards", readCard, ({ place }) => {
    if (!readStep(doc, place.stepId) || !readLane(doc, place.laneId)) return "no-parent";
    return isOrderKey(place.order) ? null : "no-order";
  });
  each("microMoments", readMicroMoment, ({ place }) => {
    if (!readStep(doc, place.stepId)) return "no-parent";
    return isOrderKey(place.order) ? null : "no-order";
  });
  each("emotions", readEmotion, ({ stepId }) => (readStep(doc, stepId) ? null : "no-parent"));
  each("edges", readEdge, ({ fromStepId, toStepId }) =>
    (readStep(doc, fromStepId) && readStep(doc, toStepId) ? null : "no-parent"));
  return oddities;
}
