import { route } from "@/lib/contract/route";
import { listNotificationsRoute } from "@/lib/contract/routes/notification-routes";
import { listNotifications } from "@/lib/data/inbox";

export const GET = route(listNotificationsRoute, ({ actor, params, query }) => listNotifications(actor, params.workspaceId, query.before));
