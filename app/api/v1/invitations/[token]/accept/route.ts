import { route } from "@/lib/contract/route";
import { acceptInvitationRoute } from "@/lib/contract/routes/member-routes";
import { acceptInvitation } from "@/lib/data/invitation-acceptance";
import { AppError } from "@/lib/errors";

export const POST = route(acceptInvitationRoute, ({ actor, params, body }) => {
  if (body) return acceptInvitation(params.token, body);
  if (actor) return acceptInvitation(params.token, actor);
  throw new AppError("unauthorized", "accepting needs a sign-in or a new account", {
    userMessage: "Sign in, or send name, e-mail address and password for a new account.",
  });
});
