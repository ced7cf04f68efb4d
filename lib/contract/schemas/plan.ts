/** Gaps and actions as the API shows and takes them. */
import { ACTION_STATUSES, EFFORTS, GAP_CHANGE_KINDS, IMPACTS } from "../../journey/gaps/types";
import { isMonthOrDay } from "../../journey/gaps/month-or-day";
import { id, longText, title, typed, z } from "./primitives";

const MOST_IDS = 500;

const change = z.strictObject({
  kind: z.enum(GAP_CHANGE_KINDS), what: typed(60).min(1), currentId: id.optional(), futureId: id.optional(),
  from: longText.optional(), to: longText.optional(),
});
const changes = z.array(change).max(MOST_IDS);
export const newGap = z.strictObject({ title, futureMapId: id, changes: changes.default([]), actionId: id.optional() });
export const gapPatch = z.strictObject({
  title: title.optional(), actionId: id.nullable().optional(), addChanges: changes.optional(), removeChanges: changes.optional(),
});
export const gap = z.object({
  id, number: z.number(), title: z.string(), futureMapId: id.nullable(),
  changes: z.array(z.object({
    kind: z.enum(GAP_CHANGE_KINDS), what: z.string(), currentId: z.string().optional(), futureId: z.string().optional(),
    from: z.string().optional(), to: z.string().optional(),
  })).readonly(),
  actionId: id.nullable(),
}).openapi("Gap");

const due = z.string().refine(isMonthOrDay, "Give a month such as 2027-01 or a date such as 2027-01-31.");
const ids = z.array(id).max(MOST_IDS);
const fields = {
  detail: longText.nullable().optional(), status: z.enum(ACTION_STATUSES).optional(), gapIds: ids.optional(),
  closes: typed(2_000).nullable().optional(), cardIds: ids.optional(), ownerId: id.nullable().optional(),
  departmentId: id.nullable().optional(), due: due.nullable().optional(), effort: z.enum(EFFORTS).nullable().optional(),
  impact: z.enum(IMPACTS).nullable().optional(), metricId: id.nullable().optional(),
};
export const newAction = z.strictObject({ title, ...fields });
export const actionPatch = z.strictObject({ title: title.optional(), ...fields });
export const action = z.object({
  id, number: z.number(), title: z.string(), detail: z.string().nullable(), status: z.enum(ACTION_STATUSES),
  gapIds: z.array(id).readonly(), closes: z.string().nullable(), cardIds: z.array(id).readonly(), ownerId: id.nullable(),
  departmentId: id.nullable(), due: z.string().nullable(), effort: z.enum(EFFORTS).nullable(), impact: z.enum(IMPACTS).nullable(),
  metricId: id.nullable(),
}).openapi("Action");
