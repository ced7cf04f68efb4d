import { route } from "@/lib/contract/route";
import { signOutEverywhereRoute } from "@/lib/contract/routes/account-routes";
import { closeAllSessions } from "@/lib/data/sessions";

export const DELETE = route(signOutEverywhereRoute, ({ actor }) => closeAllSessions(actor));
