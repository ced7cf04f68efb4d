import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAppError } from "@/lib/errors";
import { applyCommands, invertCommands, isTextCommand, read, touchedCards, withIds } from "@/lib/journey";
import type { Command, MapModel } from "@/lib/journey";
import { commandFor, intents, remember } from "./support/random-commands";
import type { Intent, Known } from "./support/random-commands";
import { PROPERTY_TIMEOUT, runs } from "./support/runs";
import { context, copyOf, idOf, meet, plain, smallMap, textsIn } from "./support/small-map";

/** What a person sees, by position: an undone move has another order key and an undone deletion another history. */
function seen(map: MapModel): unknown {
  const bare = JSON.parse(JSON.stringify(plain(map), (key: string, value: unknown) => (
    key === "order" || key === "updatedAt" || key === "deletedAt" || key === "deletedBy" ? undefined : value))) as Record<string, unknown>;
  return { ...bare, recovered: [...map.recovered.map((entry) => entry.card.text), ...map.recoveredMoments.map((entry) => entry.moment.text)].sort(), recoveredMoments: [] };
}

const meaning = (kind: Intent["kind"], a = 0, b = 0, c = 0): Intent => ({ kind, a, b, c, text: "" });
/** Runs that once failed. */
const KEPT: [Intent[], Intent[]][] = [
  // A card moved out of a stage that the same batch deleted has to go back into it.
  [[meaning("addStage", 0, 0, 1)], [meaning("deleteStage"), meaning("moveCard", 0, 32), meaning("addStage")]],
  // A card written into a step that the same batch deleted.
  [[meaning("addStage")], [meaning("addCard"), meaning("deleteStep")]],
  // A card taken out of the tray into a step that the same batch deleted.
  [[meaning("deleteStage")], [meaning("restoreCard"), meaning("deleteStep")]],
  // A step restored while its stage is still deleted.
  [[meaning("deleteStep"), meaning("deleteStage"), meaning("addStage")], [meaning("restore", 0, 0, 10), meaning("addStage")]],
];

describe("taking a batch back", () => {
  it("leaves the map as it was before, whatever the batch did", { timeout: PROPERTY_TIMEOUT }, () => {
    fc.assert(fc.property(fc.array(intents, { minLength: 1, maxLength: 12 }), fc.array(intents, { minLength: 1, maxLength: 6 }), (history, batch) => {
      const doc = smallMap();
      const known: Known = { stages: new Set(), steps: new Set(), lanes: new Set() };
      const run = (commands: readonly Command[]): boolean => {
        try {
          applyCommands(doc, commands, context());
          return true;
        } catch (error) {
          if (isAppError(error)) return false;
          throw error;
        }
      };
      for (const intent of history) {
        remember(read(doc), known);
        const command = commandFor(intent, read(doc), known);
        if (command) run([command]);
      }
      const map = read(doc);
      const meant = batch.flatMap((intent) => commandFor(intent, map, known) ?? []);
      const commands = withIds(meant, context().newId);
      const before = seen(map);
      let back: readonly Command[] = [];
      try {
        back = invertCommands(doc, commands, context());
      } catch (error) {
        if (isAppError(error)) return;
        throw error;
      }
      expect(run(commands)).toBe(true);
      expect(run(back)).toBe(true);
      const after = seen(read(doc)) as { recovered: string[] };
      const created = new Set(commands.flatMap((command) => (command.type === "addCard" || command.type === "addMicroMoment" ? [command.text] : [])));
      // What the batch wrote and its undoing deleted stays under Recovered; all the rest is as before.
      const kept = { ...after, recovered: after.recovered.filter((text) => !created.has(text)) };
      const was = before as { recovered: string[] };
      expect(kept).toEqual({ ...was, recovered: was.recovered.filter((text) => !created.has(text)) });
    }), { ...runs(150), examples: KEPT });
  });

  it("toggles deletion and never destroys: a created card a colleague wrote in stays under Recovered", () => {
    const mine = smallMap();
    const yours = copyOf(mine, 2);
    const commands = withIds([{ type: "addCard", stepId: idOf("step", 1), laneId: idOf("lane", 1), text: "Mine" }], context().newId);
    const back = invertCommands(mine, commands, context());
    applyCommands(mine, commands, context());
    meet(mine, yours);
    const id = touchedCards(commands)[0] ?? "";
    applyCommands(yours, [{ type: "editCardText", id, index: 4, remove: 0, insert: " and yours" }], context());
    applyCommands(mine, back, context());
    meet(mine, yours);
    expect(read(yours).recovered.map((entry) => entry.card.text)).toEqual(["Mine and yours"]);
  });

  it("puts a moved card back behind its neighbour even when that one was deleted meanwhile", () => {
    const doc = smallMap();
    const commands: Command[] = [{ type: "moveCard", id: idOf("card", 2), stepId: idOf("step", 3), laneId: idOf("lane", 1) }];
    const back = invertCommands(doc, commands, context());
    applyCommands(doc, commands, context());
    applyCommands(doc, [{ type: "addCard", stepId: idOf("step", 1), laneId: idOf("lane", 1), text: "later" }, { type: "deleteCard", id: idOf("card", 1) }], context());
    applyCommands(doc, back, context());
    expect(textsIn(doc, 1, 1)).toEqual(["Asks a friend", "later"]);
  });

  it("knows typing and what a batch touches", () => {
    expect(touchedCards([{ type: "deleteCard", id: idOf("card", 1) }, { type: "setCardText", id: idOf("card", 1), text: "" }, { type: "deleteLane", id: idOf("lane", 1) }])).toEqual([idOf("card", 1)]);
    expect(isTextCommand({ type: "setCardText", id: idOf("card", 1), text: "" })).toBe(true);
    expect(isTextCommand({ type: "deleteCard", id: idOf("card", 1) })).toBe(false);
  });
});
