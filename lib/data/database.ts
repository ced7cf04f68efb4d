/** The database as lib/data sees it: the client, or the transaction it was handed. */
import type { Prisma, PrismaClient } from "../../generated/prisma/client";

export type Database = PrismaClient | Prisma.TransactionClient;
export type Transaction = Prisma.TransactionClient;

/**
 * True for a unique-constraint violation of Prisma. Two people at once may both pass a check that came before; the
 * constraint decides.
 */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "P2002";
