/** Routes of a journey's gaps and actions. */
import { defineRoute } from "../define-route";
import { action, actionPatch, gap, gapPatch, newAction, newGap } from "../schemas/plan";
import { idParams, z } from "../schemas/primitives";

const readPlan = { kind: "member", action: "plan.read", of: "journey" } as const;
const exportPlan = { kind: "member", action: "journey.export", of: "journey" } as const;
const changePlan = { kind: "member", action: "plan.change", of: "journey" } as const;

export const listGapsRoute = defineRoute({
  method: "GET", path: "/api/v1/journeys/{journeyId}/gaps", params: idParams("journeyId"), status: 200, access: readPlan,
  response: z.object({ gaps: z.array(gap).readonly() }), summary: "Gaps between today and the futures, with the changes each holds",
});
export const createGapRoute = defineRoute({
  method: "POST", path: "/api/v1/journeys/{journeyId}/gaps", params: idParams("journeyId"), status: 201, access: changePlan,
  body: newGap, response: gap, summary: "Group changes into a gap; they leave the gap of that future they were in",
});
export const updateGapRoute = defineRoute({
  method: "PATCH", path: "/api/v1/journeys/{journeyId}/gaps/{gapId}", params: idParams("journeyId", "gapId"), status: 200,
  access: changePlan, body: gapPatch, response: gap,
  summary: "Rename a gap, give it to an action (`null`: to none), take changes in with `addChanges` or let go with `removeChanges`",
});
export const deleteGapRoute = defineRoute({
  method: "DELETE", path: "/api/v1/journeys/{journeyId}/gaps/{gapId}", params: idParams("journeyId", "gapId"), status: 204,
  access: changePlan, summary: "Delete a gap; its changes are ungrouped again, its action stays",
});
export const exportPlanRoute = defineRoute({
  method: "GET", path: "/api/v1/journeys/{journeyId}/plan", params: idParams("journeyId"), status: 200, access: exportPlan,
  query: z.object({ format: z.enum(["csv", "md"], "This must be csv or md.").default("csv") }), text: ["text/csv", "text/markdown"],
  summary: "The action plan as a table for spreadsheets or as Markdown",
});
export const listActionsRoute = defineRoute({
  method: "GET", path: "/api/v1/journeys/{journeyId}/actions", params: idParams("journeyId"), status: 200, access: readPlan,
  response: z.object({ actions: z.array(action).readonly() }), summary: "The action plan: who closes which gaps, until when",
});
export const createActionRoute = defineRoute({
  method: "POST", path: "/api/v1/journeys/{journeyId}/actions", params: idParams("journeyId"), status: 201, access: changePlan,
  body: newAction, response: action, summary: "Add an action; a gap has at most one",
});
export const updateActionRoute = defineRoute({
  method: "PATCH", path: "/api/v1/journeys/{journeyId}/actions/{actionId}", params: idParams("journeyId", "actionId"), status: 200,
  access: changePlan, body: actionPatch, response: action, summary: "Change an action; `null` clears, absent leaves",
});
export const deleteActionRoute = defineRoute({
  method: "DELETE", path: "/api/v1/journeys/{journeyId}/actions/{actionId}", params: idParams("journeyId", "actionId"), status: 204,
  access: changePlan, summary: "Delete an action; its gaps wait for another one",
});
