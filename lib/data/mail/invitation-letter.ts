/** The mail of an invitation, or none: when it was used, taken back or has run out meanwhile. */
import type { Database } from "../database";
import { hashToken, linkToken } from "../link-tokens";
import { writeLetter, type Letter } from "./letter";

/** Null: not to be sent. A link made with an earlier secret of the server would open nothing, and is none. */
export async function invitationLetter(db: Database, invitationId: string, publicUrl: string): Promise<Letter | null> {
  const invitation = await db.invitation.findFirst({
    where: { id: invitationId, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    include: { workspace: { select: { name: true } } },
  });
  const token = linkToken("invitation", invitationId);
  if (!invitation?.email || invitation.tokenHash !== hashToken(token)) return null;
  const inviter = await db.user.findUnique({ where: { id: invitation.createdById }, select: { name: true } });
  const said = `${inviter?.name ?? "A colleague"} invites you to map customer journeys in ${invitation.workspace.name}`;
  return writeLetter({
    id: invitation.id, to: { name: "", address: invitation.email }, subject: said, sentence: `${said}.`, quote: null,
    link: { label: "Join", url: `${publicUrl}/invitations/${token}` }, unsubscribe: null,
    reason: "The link is for you alone and opens once, within seven days. If you expected no invitation, there is nothing to do.",
  });
}
