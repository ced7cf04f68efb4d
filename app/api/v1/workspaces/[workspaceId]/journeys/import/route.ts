import { route } from "@/lib/contract/route";
import { importJourneyRoute } from "@/lib/contract/routes/journey-routes";
import { importJourney } from "@/lib/data/journey-import";

export const POST = route(importJourneyRoute, ({ actor, params, readFile }) => importJourney(actor, params.workspaceId, readFile));
