/** Sends the demo's version that its file calls in review, as a colleague would: it stands in somebody's inbox. */
import { randomUUID } from "node:crypto";
import { DEMO_ACCOUNTS, demoEmail } from "../../auth/demo-accounts";
import type { Runtime } from "../../runtime";
import { requestReview } from "../review-requests";

const ASKING = DEMO_ACCOUNTS.support;
const ASKED = [DEMO_ACCOUNTS.manager, "Omar Reyes"];
const MESSAGE = "The label problem now has its numbers: 412 tickets, and the survey. Sales added what two-size orders cost us. Is it told right?";

/** Does nothing where that version was ever sent, is not kept, or where those people have left. */
export async function seedReview({ prisma }: Runtime, journeyId: string): Promise<void> {
  const version = await prisma.mapVersion.findFirst({
    where: { fileStatus: "in-review", map: { journeyId, deletedAt: null } }, orderBy: { number: "desc" }, select: { mapId: true, number: true },
  });
  if (!version || await prisma.review.count({ where: { mapId: version.mapId } }) > 0) return;
  const { workspaceId } = await prisma.journey.findUniqueOrThrow({ where: { id: journeyId }, select: { workspaceId: true } });
  const members = await prisma.membership.findMany({
    where: { workspaceId, suspendedAt: null, user: { email: { in: [ASKING, ...ASKED].map(demoEmail) } } }, select: { user: true },
  });
  const people = members.map(({ user }) => user);
  const asking = people.find(({ name }) => name === ASKING);
  const reviewerIds = people.filter(({ id }) => id !== asking?.id).map(({ id }) => id);
  if (!asking || reviewerIds.length === 0) return;
  const actor = { userId: asking.id, sessionId: randomUUID(), name: asking.name, email: asking.email };
  await requestReview(actor, version.mapId, { version: version.number, reviewerIds, message: MESSAGE });
}
