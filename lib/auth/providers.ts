/** The ways to sign in. What next-auth gets from `authorize` is all that ends up in the token. */
import credentialsModule from "next-auth/providers/credentials";
import { z } from "zod";
import { findAccountByPassword } from "../data/account-passwords";
import type { Account } from "../data/accounts";
import { isAppError } from "../errors";
import { logger } from "../logger";
import { requireRuntime } from "../runtime";
import { DEMO_ACCOUNTS, demoEmail, isDemoAccount } from "./demo-accounts";
import { defaultExport } from "./default-export";
import { beginTry } from "./failed-tries";
import { addressKey } from "./request-origin";

const credentials = defaultExport(credentialsModule);

const tried = z.object({
  email: z.string().trim().toLowerCase().min(3).max(254).regex(/^[^\0]*$/), password: z.string().min(1),
});

/** E-mail and password. Null for whatever is wrong: the answer never says which of the two. */
export const passwordProvider = () => credentials({
  id: "credentials",
  credentials: { email: { type: "email" }, password: { type: "password" } },
  async authorize(input, request): Promise<Account | null> {
    const parsed = tried.safeParse(input);
    if (!parsed.success) return null;
    const { email, password } = parsed.data;
    return toldInWords(async () => {
      const attempt = await beginTry(email, addressKey(new Headers(headersOf(request.headers))));
      const account = await findAccountByPassword(email, password);
      if (account) await attempt.succeeded();
      return account;
    });
  },
});

/** One click, no password. Only `npm run demo` offers it. */
export const demoProvider = () => credentials({
  id: "demo",
  credentials: { account: { type: "text" } },
  async authorize(input): Promise<Account | null> {
    const { prisma, config } = requireRuntime();
    if (!config.demo || !isDemoAccount(input?.account)) return null;
    return prisma.user.findUnique({
      where: { email: demoEmail(DEMO_ACCOUNTS[input.account]) }, select: { id: true, name: true, email: true },
    });
  },
});

/** next-auth puts an error's message into an address: one of two words, never what went wrong inside. */
async function toldInWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isAppError(error) && error.code === "rate_limited") throw new Error("RateLimited");
    logger.error({ err: error }, "sign-in failed");
    throw new Error("Unavailable");
  }
}

/** next-auth types its headers as `any`-valued. */
const headersOf = (headers: Record<string, unknown> | undefined): [string, string][] =>
  Object.entries(headers ?? {}).flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : []));
