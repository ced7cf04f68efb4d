import { route } from "@/lib/contract/route";
import { deleteJourneyRoute, readJourneyRoute, updateJourneyRoute } from "@/lib/contract/routes/journey-routes";
import { deleteJourney, readJourney, updateJourney } from "@/lib/data/journeys";

export const GET = route(readJourneyRoute, ({ actor, params }) => readJourney(actor, params.journeyId));
export const PATCH = route(updateJourneyRoute, ({ actor, params, body }) => updateJourney(actor, params.journeyId, body));
export const DELETE = route(deleteJourneyRoute, ({ actor, params }) => deleteJourney(actor, params.journeyId));
