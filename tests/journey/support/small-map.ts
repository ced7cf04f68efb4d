/** A small map to try things on: two stages, three steps, three lanes, and a few notes. */
import * as Y from "yjs";
import { applyCommands, read } from "@/lib/journey";
import type { Command, CommandContext, MapModel } from "@/lib/journey";

export const NOW = "2026-11-21T10:52:00Z";
export const LATER = "2026-11-21T11:30:00Z";
export const ANNA = "aaaaaaaa-0000-4000-8000-000000000001";

/** Ids that say what they are: `idOf("step", 2)`. */
const KINDS = { stage: 1, step: 2, lane: 3, card: 4, edge: 5, department: 6, person: 7, moment: 8 } as const;
export const idOf = (kind: keyof typeof KINDS, number: number): string =>
  `0000000${KINDS[kind]}-0000-4000-8000-${String(number).padStart(12, "0")}`;

let made = 0;
/** Times stand still; new ids count up. */
export const context = (changes: Partial<CommandContext> = {}): CommandContext => ({
  now: NOW, userId: ANNA, newId: () => `ffffffff-0000-4000-8000-${String((made += 1)).padStart(12, "0")}`, ...changes,
});

export const SMALL_MAP: readonly Command[] = [
  { type: "addStage", id: idOf("stage", 1), title: "Before" },
  { type: "addStage", id: idOf("stage", 2), title: "After" },
  { type: "addStep", id: idOf("step", 1), stageId: idOf("stage", 1), title: "Looks" },
  { type: "addStep", id: idOf("step", 2), stageId: idOf("stage", 1), title: "Buys" },
  { type: "addStep", id: idOf("step", 3), stageId: idOf("stage", 2), title: "Returns" },
  { type: "addLane", id: idOf("lane", 1), laneType: "actions", title: "Actions" },
  { type: "addLane", id: idOf("lane", 2), laneType: "feelings", title: "Feelings" },
  { type: "addLane", id: idOf("lane", 3), laneType: "pain-points", title: "Pains" },
  { type: "addCard", id: idOf("card", 1), stepId: idOf("step", 1), laneId: idOf("lane", 1), text: "Reads reviews" },
  { type: "addCard", id: idOf("card", 2), stepId: idOf("step", 1), laneId: idOf("lane", 1), text: "Asks a friend" },
  { type: "addCard", id: idOf("card", 3), stepId: idOf("step", 2), laneId: idOf("lane", 3), text: "No size guide" },
];

export function smallMap(clientId = 1): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  applyCommands(doc, SMALL_MAP, context());
  return doc;
}
/** Another person's copy of a document, under another client id. */
export function copyOf(doc: Y.Doc, clientId: number): Y.Doc {
  const copy = new Y.Doc();
  copy.clientID = clientId;
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}
/** Each gets what the others have. */
export function meet(...docs: readonly Y.Doc[]): void {
  for (const from of docs) for (const to of docs) if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
}

/** A model as plain JSON, to compare whole maps with. */
export const plain = (map: MapModel): unknown => JSON.parse(JSON.stringify({
  ...map, cards: sorted(map.cards), cells: sorted(map.cells), emotions: sorted(map.emotions), microMoments: sorted(map.microMoments),
}));
const sorted = <T>(entries: ReadonlyMap<string, T>): unknown => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
export const plainDoc = (doc: Y.Doc): unknown => plain(read(doc));
/** The texts of a cell in order. */
export const textsIn = (doc: Y.Doc, step: number, lane: number): string[] => {
  const map = read(doc);
  return (map.cells.get(`${idOf("step", step)}|${idOf("lane", lane)}`) ?? []).map((id) => map.cards.get(id)?.text ?? "");
};
