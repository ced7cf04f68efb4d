import { route } from "@/lib/contract/route";
import { markNotificationsReadRoute } from "@/lib/contract/routes/notification-routes";
import { markNotificationsRead } from "@/lib/data/inbox";

export const POST = route(markNotificationsReadRoute, ({ actor, params, body }) => markNotificationsRead(actor, params.workspaceId, body));
