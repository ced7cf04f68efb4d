import { route } from "@/lib/contract/route";
import { readMailPreferencesRoute, updateMailPreferencesRoute } from "@/lib/contract/routes/notification-routes";
import { readMailPreferences, updateMailPreferences } from "@/lib/data/mail-preferences";

export const GET = route(readMailPreferencesRoute, ({ actor }) => readMailPreferences(actor));
export const PATCH = route(updateMailPreferencesRoute, ({ actor, body }) => updateMailPreferences(actor, body));
