import { route } from "@/lib/contract/route";
import { previewUnsubscribeRoute, unsubscribeRoute } from "@/lib/contract/routes/notification-routes";
import { previewUnsubscribe, unsubscribe } from "@/lib/data/mail-preferences";

export const GET = route(previewUnsubscribeRoute, ({ params }) => previewUnsubscribe(params.token));
export const POST = route(unsubscribeRoute, ({ params }) => unsubscribe(params.token));
