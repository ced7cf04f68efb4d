import { route } from "@/lib/contract/route";
import { createJourneyRoute, listJourneysRoute } from "@/lib/contract/routes/journey-routes";
import { listJourneys } from "@/lib/data/journey-list";
import { createJourney } from "@/lib/data/journeys";

export const GET = route(listJourneysRoute, async ({ actor, params }) => ({ journeys: await listJourneys(actor, params.workspaceId) }));
export const POST = route(createJourneyRoute, ({ actor, params, body }) => createJourney(actor, params.workspaceId, body));
