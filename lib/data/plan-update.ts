/** What a newer file says of gaps and actions, over what is here. What the file lacks stays. */
import type { ActionWithIds, GapWithIds } from "../journey/export/import-types";
import { actionColumns, insertPlan, type PlanOfFile } from "./action-rows";
import type { Transaction } from "./database";
import { gapColumns, ownersOf } from "./gap-rows";

export async function mergePlan(tx: Transaction, journeyId: string, { gaps, actions }: PlanOfFile, userId: string): Promise<void> {
  const known = new Set([
    ...(await tx.action.findMany({ where: { journeyId }, select: { id: true } })), ...(await tx.gap.findMany({ where: { journeyId }, select: { id: true } })),
  ].map(({ id }) => id));
  const isNew = ({ id }: ActionWithIds | GapWithIds): boolean => !known.has(id);
  await insertPlan(tx, journeyId, { gaps: gaps.filter(isNew), actions: actions.filter(isNew) }, userId);
  const owners = ownersOf(actions);
  for (const action of actions) if (!isNew(action)) await tx.action.update({ where: { id: action.id }, data: actionColumns(action.action) });
  for (const gap of gaps) if (!isNew(gap)) await tx.gap.update({ where: { id: gap.id }, data: gapColumns(gap, owners) });
}
