/** Makes the session cookie outside next-auth, for when a sign-in is replaced by a new one. */
import { encode } from "next-auth/jwt";
import { requireRuntime } from "../runtime";
import { SECURE_SESSION_COOKIE, SESSION_COOKIE } from "./session-cookie";

/** A Set-Cookie value, with the attributes next-auth gives its own. */
export async function sessionCookie(session: { readonly userId: string; readonly sessionId: string }): Promise<string> {
  const { config, secret } = requireRuntime();
  const maxAge = config.limits.lifetime.sessionSeconds;
  const secure = config.publicUrl?.startsWith("https://") ?? false;
  const token = await encode({ token: { sub: session.userId, sid: session.sessionId }, secret, maxAge });
  const name = secure ? SECURE_SESSION_COOKIE : SESSION_COOKIE;
  return [`${name}=${token}`, "Path=/", `Max-Age=${maxAge}`, "HttpOnly", "SameSite=Lax", ...(secure ? ["Secure"] : [])].join("; ");
}
