/** A map with one stage, two steps and two lanes, and documents that hear of each other at once or when told to. */
import * as Y from "yjs";
import { applyCommands, type Command } from "@/lib/journey";

export const STAGE = "00000000-0000-4000-8000-000000000001";
export const STEP = "00000000-0000-4000-8000-000000000002";
export const OTHER_STEP = "00000000-0000-4000-8000-000000000003";
export const LANE = "00000000-0000-4000-8000-000000000004";
export const OTHER_LANE = "00000000-0000-4000-8000-000000000005";
export const CARD = "00000000-0000-4000-8000-000000000006";

export const SMALL_MAP: readonly Command[] = [
  { type: "addStage", id: STAGE, title: "Buy" },
  { type: "addStep", id: STEP, stageId: STAGE, title: "Looks for boots" },
  { type: "addStep", id: OTHER_STEP, stageId: STAGE, title: "Pays" },
  { type: "addLane", id: LANE, laneType: "actions", title: "Does" },
  { type: "addLane", id: OTHER_LANE, laneType: "pain-points", title: "Pains" },
];
export const oneCard = (text: string): readonly Command[] => [
  ...SMALL_MAP, { type: "addCard", id: CARD, stepId: STEP, laneId: LANE, text },
];

let ids = 0;
export const contextOf = (userId: string) => ({
  now: "2026-03-01T10:00:00.000Z", userId,
  newId: () => `10000000-0000-4000-8000-${String(ids += 1).padStart(12, "0")}`,
});

export const docWith = (commands: readonly Command[]): Y.Doc => {
  const doc = new Y.Doc();
  applyCommands(doc, commands, contextOf("somebody"));
  return doc;
};

/** Carries everything `from` has to `to`, as the connection of `to` would. */
export const carry = (from: Y.Doc, to: Y.Doc, origin: unknown): void => {
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), origin);
};
