/** How next-auth signs people in and out here: JWT in a cookie, and a row per sign-in that can be ended. */
import type { NextAuthOptions } from "next-auth";
import { closeSession, findActor, openSession } from "../data/sessions";
import { logger } from "../logger";
import { requireRuntime } from "../runtime";
import { demoProvider, passwordProvider } from "./providers";

export function createAuthOptions(origin: string): NextAuthOptions {
  const { config, secret } = requireRuntime();
  return {
    secret,
    providers: config.demo ? [passwordProvider(), demoProvider()] : [passwordProvider()],
    session: { strategy: "jwt", maxAge: config.limits.lifetime.sessionSeconds },
    useSecureCookies: config.publicUrl?.startsWith("https://") ?? false,
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    callbacks: {
      async jwt({ token, user }) {
        if (user) return { sub: user.id, sid: await openSession(user.id) };
        if (!(await readActor(token))) throw new Error("This sign-in was ended.");
        return { sub: token.sub, sid: token["sid"] };
      },
      async session({ session, token }) {
        const actor = await readActor(token);
        return { ...session, user: actor ? { id: actor.userId, name: actor.name, email: actor.email } : {} };
      },
      redirect: ({ url }) => ownUrl(url, origin),
    },
    events: {
      async signOut({ token }) {
        const session = sessionOf(token);
        if (session) await closeSession(session);
      },
    },
    logger: {
      // An ended sign-in is nothing to report; next-auth then clears its cookie.
      error: (code, metadata) => {
        if (code !== "JWT_SESSION_ERROR") logger.error({ code, err: metadata }, "sign-in failed");
      },
      warn: (code) => logger.debug({ code }, "next-auth"),
      debug: () => undefined,
    },
  };
}

/** Callback URLs lead to ours only; everything else leads home. */
export function ownUrl(url: string, origin: string): string {
  const home = `${origin}/`;
  if (!URL.canParse(url, origin)) return home;
  const target = new URL(url, origin);
  return target.origin === origin ? target.href : home;
}

const sessionOf = (token: { readonly sub?: unknown; readonly sid?: unknown } | undefined) =>
  typeof token?.sub === "string" && typeof token.sid === "string" ? { userId: token.sub, sessionId: token.sid } : null;

async function readActor(token: { readonly sub?: unknown; readonly sid?: unknown }) {
  const session = sessionOf(token);
  return session && findActor(session);
}
