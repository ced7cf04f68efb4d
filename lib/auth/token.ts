/**
 * Reads who a session cookie names, without Next: pages, API and sockets all come through here. The token proves the
 * sign-in only; whether that sign-in still stands is asked of the database (`lib/data/sessions`).
 */
import type { IncomingHttpHeaders } from "node:http";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { joinChunks, parseCookies } from "./cookies";
import { SECURE_SESSION_COOKIE, SESSION_COOKIE } from "./session-cookie";

const tokenSchema = z.object({ sub: z.uuid(), sid: z.uuid() });

export interface SessionToken {
  readonly userId: string;
  readonly sessionId: string;
}

/** The secure cookie is tried first. Null: no cookie, a forged one, or one that has run out. Never throws. */
export async function readSessionToken(headers: IncomingHttpHeaders, secret: string): Promise<SessionToken | null> {
  const cookies = parseCookies(headers.cookie);
  for (const name of [SECURE_SESSION_COOKIE, SESSION_COOKIE]) {
    const token = joinChunks(cookies, name);
    const session = token ? await decodeSessionToken(token, secret) : null;
    if (session) return session;
  }
  return null;
}

async function decodeSessionToken(token: string, secret: string): Promise<SessionToken | null> {
  try {
    const claims = tokenSchema.safeParse(await decode({ token, secret }));
    return claims.success ? { userId: claims.data.sub, sessionId: claims.data.sid } : null;
  } catch {
    return null;
  }
}
