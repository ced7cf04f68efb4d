import { route } from "@/lib/contract/route";
import { updateJourneyFromFileRoute } from "@/lib/contract/routes/journey-routes";
import { updateJourneyFromFile } from "@/lib/data/journey-update";

export const POST = route(updateJourneyFromFileRoute, ({ actor, params, readFile }) => updateJourneyFromFile(actor, params.journeyId, readFile));
