/** What a person brings from one map to the other: one card, step or stage, as the commands for the map it comes to. */
import type { Command } from "../../commands/schema";
import type { Step } from "../../model";
import { stepsOf } from "../match";
import type { DiffRow } from "../rows/types";
import type { MapDiff } from "../types";
import { startBringing, type Bringing, type Direction } from "./bringing";
import { bringCard } from "./cards";
import { bringStage, bringStep } from "./structure";

/** Whether a row can be brought over: a card, step or stage that differs. What became real already is on both. */
export const canBring = ({ part, mark }: DiffRow): boolean =>
  (part === "card" || part === "step" || part === "stage") && mark !== "kept" && mark !== "realised";

/**
 * Commands for the map a row is brought to: afterwards it does not differ there. A step comes with its cards, a stage with
 * its steps; what the other side has not goes. Nothing is made twice: copies remember their original, and what was deleted
 * there with words in it is brought back. Empty when there is nothing to do.
 * @param diff from the current map to the future
 */
export function bringCommands(diff: MapDiff, row: DiffRow, direction: Direction, newId: () => string): readonly Command[] {
  if (!canBring(row)) return [];
  const bringing = startBringing(diff, direction, newId);
  const [sourceId, targetId] = direction === "to-current" ? [row.afterId, row.beforeId] : [row.beforeId, row.afterId];
  const { source, commands } = bringing;
  switch (row.part) {
    case "card": {
      const card = sourceId === null ? undefined : source.cards.get(sourceId);
      if (card) bringCard(bringing, card);
      else if (targetId !== null) commands.push({ type: "deleteCard", id: targetId });
      break;
    }
    case "step": {
      const step = stepsOf(source).find(({ id }) => id === sourceId);
      if (step) bringWholeStep(bringing, step);
      else if (targetId !== null) commands.push({ type: "deleteStep", id: targetId });
      break;
    }
    case "stage": {
      const stage = source.stages.find(({ id }) => id === sourceId);
      if (!stage && targetId !== null) commands.push({ type: "deleteStage", id: targetId });
      if (stage && bringStage(bringing, stage)) for (const step of stage.steps) bringWholeStep(bringing, step);
      break;
    }
    case "lane": case "feeling": case "connection": case "micro-moment": break;
  }
  return commands;
}

/** A step that is new there comes with its cards, in the order of the lanes. */
function bringWholeStep(bringing: Bringing, step: Step): void {
  if (!bringStep(bringing, step)) return;
  const { source } = bringing;
  for (const lane of source.lanes) {
    for (const id of source.cells.get(`${step.id}|${lane.id}`) ?? []) {
      const card = source.cards.get(id);
      if (card) bringCard(bringing, card);
    }
  }
}
