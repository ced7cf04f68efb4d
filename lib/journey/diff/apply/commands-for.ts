/** A difference as the commands that make it: how a version is restored, and how a future's changes are brought over. */
import type * as Y from "yjs";
import type { CommandContext } from "../../commands/context";
import type { Command } from "../../commands/schema";
import type { DiffOptions, MapDiff } from "../types";
import { planCardRemovals, planCards } from "./cards";
import { planConnections, planFeelings } from "./feelings-and-connections";
import { planMicroMomentRemovals, planMicroMoments } from "./micro-moments";
import { createPlan } from "./plan";
import { planColumns, planLanes, planRemovals } from "./structure";

/**
 * Commands that turn the earlier map into the later one. Things both have keep the id they have in the earlier one; what
 * is new takes the id it has in the later one. What was deleted there is brought back, not made a second time.
 * @param doc the document the earlier map was read from
 * @param options as the difference was made with
 */
export function commandsFor(doc: Y.Doc, diff: MapDiff, context: CommandContext, options: DiffOptions = { departmentFeelings: true }): Command[] {
  const plan = createPlan(doc, diff, context);
  planLanes(plan);
  planColumns(plan);
  planCards(plan);
  planMicroMoments(plan);
  planCardRemovals(plan);
  planMicroMomentRemovals(plan);
  planRemovals(plan);
  planFeelings(plan, options);
  planConnections(plan);
  return plan.commands;
}
