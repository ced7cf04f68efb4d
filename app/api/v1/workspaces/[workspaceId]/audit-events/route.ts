import { route } from "@/lib/contract/route";
import { listAuditEventsRoute } from "@/lib/contract/routes/workspace-routes";
import { listAuditEvents } from "@/lib/data/audit-trail";

export const GET = route(listAuditEventsRoute, ({ actor, params, query }) => listAuditEvents(actor, params.workspaceId, query));
