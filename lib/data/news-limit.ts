/** Keeps one person from filling the inboxes and mailboxes of all others. */
import type { Actor } from "../auth/actor-type";
import { consume, createLimiter } from "../auth/limiter";
import { processWide } from "../auth/process-wide";
import { requireRuntime } from "../runtime";
import type { Mentions } from "./comment-targets";

const limiter = processWide("news", () => {
  const { windowSeconds: duration, peopleTold: points } = requireRuntime().config.limits.news;
  return createLimiter({ keyPrefix: "throughline:news:person", points, duration });
});

/** @param people how many may hear of it; a very large department counts no more than `mostAtOnce`. Throws `rate_limited`. */
export const limitNews = ({ userId }: Actor, people: number): Promise<void> => consume(limiter(), userId, {
  points: 1 + Math.min(people, requireRuntime().config.limits.news.mostAtOnce),
  userMessage: "You have told very many people in the last hour. Wait a while, or write without mentions to everybody.",
});

/** For a comment, not inside a transaction. Throws `rate_limited`. */
export async function limitMentions(actor: Actor, { mentionUserIds, mentionDepartmentIds }: Mentions): Promise<void> {
  const members = mentionDepartmentIds.length === 0 ? 0 : await requireRuntime().prisma.membershipDepartment.count({ where: { departmentId: { in: [...mentionDepartmentIds] } } });
  await limitNews(actor, mentionUserIds.length + members);
}
