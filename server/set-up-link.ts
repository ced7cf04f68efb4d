/** The one-time link through which the first owner comes in. */
import { randomBytes } from "node:crypto";
import type { PrismaClient } from "../generated/prisma/client";

/** 256 bits, new at every start: a link in an old log opens nothing. */
export const createSetUpToken = (): string => randomBytes(32).toString("base64url");

/** Null once anybody has an account. */
export async function findSetUpLink(prisma: PrismaClient, origin: string, token: string): Promise<string | null> {
  const someone = await prisma.user.findFirst({ select: { id: true } });
  return someone ? null : `${origin}/set-up?token=${token}`;
}
