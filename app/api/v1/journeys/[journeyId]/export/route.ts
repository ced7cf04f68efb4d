import { route } from "@/lib/contract/route";
import { exportJourneyRoute } from "@/lib/contract/routes/journey-routes";
import { exportJourney } from "@/lib/data/journey-export";

export const GET = route(exportJourneyRoute, async ({ actor, params, answer }) => {
  const { file, fileName } = await exportJourney(actor, params.journeyId);
  answer.headers.set("content-disposition", `attachment; filename="${fileName}"`);
  return file;
});
