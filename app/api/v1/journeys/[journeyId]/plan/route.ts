import { route } from "@/lib/contract/route";
import { exportPlanRoute } from "@/lib/contract/routes/plan-routes";
import { exportPlan } from "@/lib/data/plan-export";

export const GET = route(exportPlanRoute, async ({ actor, params, query, answer }) => {
  const { fileName, ...plan } = await exportPlan(actor, params.journeyId, query.format);
  answer.headers.set("content-disposition", `attachment; filename="${fileName}"`);
  return plan;
});
