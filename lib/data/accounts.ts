/** Accounts: the first one sets the product up, later ones come by invitation or where signing up is allowed. */
import { createHash, randomUUID, timingSafeEqual } from "node:crypto";
import { hashPassword } from "../auth/passwords";
import { AppError } from "../errors";
import { requireRuntime } from "../runtime";
import { recordAudit } from "./audit";
import { isUniqueViolation, type Database, type Transaction } from "./database";
import { inTransaction } from "./transaction";

export interface NewAccount {
  readonly name: string;
  /** Lower-cased. */
  readonly email: string;
  readonly password: string;
}
export interface Account { readonly id: string; readonly name: string; readonly email: string }

/** True once anybody has an account: the set-up page is closed from then on. */
export const hasOwner = (): Promise<boolean> => hasAccounts(requireRuntime().prisma);

/**
 * The first account needs the set-up token of the log, or a visitor on the machine itself (`local`); later ones need
 * ALLOW_SIGN_UP. Throws `forbidden`, and `conflict` when the address has an account already.
 */
export async function createAccount(
  input: NewAccount & { readonly setupToken?: string }, from: { readonly local: boolean },
): Promise<Account> {
  const { prisma, config } = requireRuntime();
  const maySetUp = from.local || isSetupToken(input.setupToken);
  const refuseUnlessOpen = async (db: Database): Promise<void> => {
    if (config.allowSignUp) return;
    if (await hasAccounts(db)) throw byInvitation();
    if (!maySetUp) throw bySetUpLink();
  };
  await refuseUnlessOpen(prisma);
  const passwordHash = await hashPassword(input.password);
  return inTransaction(async (tx) => {
    // Two first visitors at once: the second waits here, then finds an owner.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(7031, 1)`;
    await refuseUnlessOpen(tx);
    return insertAccount(tx, { ...input, passwordHash });
  });
}

/** Inserts the row and its audit event. Throws `conflict` when the address has an account already. */
export async function insertAccount(
  tx: Transaction, input: { readonly name: string; readonly email: string; readonly passwordHash: string | null },
): Promise<Account> {
  const id = randomUUID();
  try {
    await tx.user.create({ data: { id, name: input.name, email: input.email, passwordHash: input.passwordHash } });
  } catch (error) {
    throw isUniqueViolation(error) ? emailTaken() : error;
  }
  await recordAudit(tx, { kind: "account.created", actorId: id, subject: { userId: id } });
  return { id, name: input.name, email: input.email };
}

const hasAccounts = async (db: Database): Promise<boolean> => (await db.user.findFirst({ select: { id: true } })) !== null;

/** Compared as hashes, so that time tells neither length nor letters. */
function isSetupToken(token: string | undefined): boolean {
  const expected = requireRuntime().setup.token;
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return Boolean(token && expected) && timingSafeEqual(digest(token ?? ""), digest(expected));
}

const emailTaken = (): AppError =>
  new AppError("conflict", "an account with this address exists", {
    userMessage: "There is already an account with this e-mail address. Sign in instead.",
    fields: { email: "There is already an account with this e-mail address." },
  });

const bySetUpLink = (): AppError =>
  new AppError("forbidden", "the first account needs the set-up link", {
    userMessage: "Use the set-up link that the server printed when it started.",
  });

const byInvitation = (): AppError =>
  new AppError("forbidden", "signing up is off", {
    userMessage: "New accounts come by invitation here. Ask an admin of your workspace for a link.",
  });
