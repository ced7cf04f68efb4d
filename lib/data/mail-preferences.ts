/** Which mails a person wants: chosen when signed in, or ended by the link in a mail. */
import type { Actor } from "../auth/actor-type";
import { MAIL_TOPICS, type MailPreferences, type MailTopic } from "../contract/notifications";
import { AppError } from "../errors";
import { requireRuntime } from "../runtime";
import { hashToken } from "./link-tokens";

export async function readMailPreferences(actor: Actor): Promise<MailPreferences> {
  const row = await requireRuntime().prisma.mailPreference.findUnique({ where: { userId: actor.userId } });
  const { mentions = true, replies = true, reviews = true } = row ?? {};
  return { mentions, replies, reviews };
}

/** What is not named stays. */
export async function updateMailPreferences(actor: Actor, patch: Partial<MailPreferences>): Promise<MailPreferences> {
  await change(actor.userId, patch);
  return readMailPreferences(actor);
}

/** Throws `not_found` for an unknown token and `gone` for an old one. Changes nothing: mail scanners open every link. */
export async function previewUnsubscribe(token: string): Promise<{ topic: MailTopic }> {
  return { topic: (await requireLink(token)).topic };
}

/** Needs no sign-in: whoever has the mail may end mails like it. As often as one likes. Throws as `previewUnsubscribe`. */
export async function unsubscribe(token: string): Promise<{ topic: MailTopic }> {
  const { userId, topic } = await requireLink(token);
  await change(userId, { [topic]: false });
  return { topic };
}

async function requireLink(token: string): Promise<{ userId: string; topic: MailTopic }> {
  const link = await requireRuntime().prisma.unsubscribeLink.findUnique({ where: { tokenHash: hashToken(token) } });
  const topic = MAIL_TOPICS.find((each) => each === link?.topic);
  if (!link || !topic) throw new AppError("not_found", "unknown unsubscribe token");
  if (link.expiresAt <= new Date()) throw new AppError("gone", "an unsubscribe link has expired");
  return { userId: link.userId, topic };
}

async function change(userId: string, patch: Partial<MailPreferences>): Promise<void> {
  const { prisma } = requireRuntime();
  await prisma.mailPreference.upsert({ where: { userId }, create: { userId, ...patch }, update: patch });
}
