import { sessionCookie } from "@/lib/auth/new-session-cookie";
import { route } from "@/lib/contract/route";
import { changePasswordRoute } from "@/lib/contract/routes/account-routes";
import { changePassword } from "@/lib/data/account-passwords";

export const POST = route(changePasswordRoute, async ({ actor, body, answer }) => {
  const sessionId = await changePassword(actor, body);
  answer.headers.append("set-cookie", await sessionCookie({ userId: actor.userId, sessionId }));
});
