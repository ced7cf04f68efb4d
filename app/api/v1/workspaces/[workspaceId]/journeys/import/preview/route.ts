import { route } from "@/lib/contract/route";
import { previewJourneyFileRoute } from "@/lib/contract/routes/journey-routes";
import { previewJourneyFile } from "@/lib/data/journey-update";

export const POST = route(previewJourneyFileRoute, ({ actor, params, readFile }) => previewJourneyFile(actor, params.workspaceId, readFile));
