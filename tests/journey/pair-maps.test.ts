/** Both maps on one grid, as they stand side by side. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyCommands, read } from "@/lib/journey";
import type { Command, MapModel } from "@/lib/journey";
import { diffMaps } from "@/lib/journey/diff/diff-maps";
import { pairedCell, pairMaps } from "@/lib/journey/diff/rows/pair-maps";
import { importSample } from "./support/samples";
import { context, copyOf, idOf, smallMap } from "./support/small-map";

const sample = importSample("northpeak.journey.json").docs.map(read) as [MapModel, MapModel];

function paired(...commands: readonly Command[]) {
  const doc = smallMap();
  const copy = copyOf(doc, 2);
  applyCommands(copy, commands, context());
  return pairMaps(diffMaps(read(doc), read(copy), { departmentFeelings: false }));
}
const columns = ({ stages }: ReturnType<typeof paired>) =>
  stages.map(({ title, steps }) => `${title}: ${steps.map(({ before, after }) => `${before?.title ?? "·"}/${after?.title ?? "·"}`).join(", ")}`);
const lanes = (maps: ReturnType<typeof paired>) => maps.lanes.map(({ before, after }) => `${before?.title ?? "·"}/${after?.title ?? "·"}`);

describe("two maps side by side", () => {
  it("put steps that are the same into one column, whatever they are called now", () => {
    expect(columns(paired({ type: "renameStep", id: idOf("step", 2), title: "Pays" }))).toEqual(["Before: Looks/Looks, Buys/Pays", "After: Returns/Returns"]);
  });

  it("know a step and a lane of a future by what they were derived from", () => {
    const future = new Y.Doc();
    applyCommands(future, [
      { type: "addStage", id: idOf("stage", 11), title: "Before", derivedFromId: idOf("stage", 1) },
      { type: "addStep", id: idOf("step", 11), stageId: idOf("stage", 11), title: "Looks", derivedFromId: idOf("step", 1) },
      { type: "addLane", id: idOf("lane", 11), laneType: "actions", title: "Actions", derivedFromId: idOf("lane", 1) },
    ], context());
    const maps = pairMaps(diffMaps(read(smallMap()), read(future)));
    expect(columns(maps)).toEqual(["Before: Looks/Looks, Buys/·", "After: Returns/·"]);
    expect(lanes(maps)).toEqual(["Actions/Actions", "Pains/·"]);
  });

  it("keep a column for a step that is gone or new, in reading order, and none for a stage without steps", () => {
    expect(columns(paired(
      { type: "deleteStep", id: idOf("step", 1) }, { type: "addStep", id: idOf("step", 7), stageId: idOf("stage", 2), title: "Tells friends" },
      { type: "addStage", id: idOf("stage", 7), title: "Nothing yet" },
    ))).toEqual(["Before: Looks/·, Buys/Buys", "After: Returns/Returns, ·/Tells friends"]);
    expect(columns(paired({ type: "deleteStage", id: idOf("stage", 1) }))).toEqual(["Before: Looks/·, Buys/·", "After: Returns/Returns"]);
  });

  it("show the lanes in which either map has a card, and not those that are hidden on both", () => {
    expect(lanes(paired())).toEqual(["Actions/Actions", "Pains/Pains"]);
    expect(lanes(paired({ type: "deleteLane", id: idOf("lane", 3) }))).toEqual(["Actions/Actions", "Pains/·"]);
    const hidden = smallMap();
    applyCommands(hidden, [{ type: "showLane", id: idOf("lane", 3), hidden: true }], context());
    expect(lanes(pairMaps(diffMaps(read(hidden), read(copyOf(hidden, 2)))))).toEqual(["Actions/Actions"]);
  });

  it("show of the sample every card of every lane that shows, each once", () => {
    const [current, future] = sample;
    const { stages, lanes: pairs } = pairMaps(diffMaps(current, future, { departmentFeelings: false }));
    const steps = stages.flatMap((stage) => stage.steps);
    expect(steps).toHaveLength(13);
    for (const [map, side] of [[current, "before"], [future, "after"]] as const) {
      const shown = steps.flatMap((step) => pairs.flatMap((lane) => pairedCell(map, step[side], lane[side])));
      const hidden = new Set(map.lanes.filter((lane) => pairs.every((pair) => pair[side]?.id !== lane.id)).map(({ id }) => id));
      expect(shown.length).toBe(new Set(shown).size);
      expect([...shown].sort()).toEqual([...map.cards.values()].filter(({ place }) => !hidden.has(place.laneId)).map(({ id }) => id).sort());
    }
  });
});
