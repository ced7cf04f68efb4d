import AtSign from "lucide-react/icons/at-sign";
import GitPullRequest from "lucide-react/icons/git-pull-request";
import ListChecks from "lucide-react/icons/list-checks";
import MessageSquare from "lucide-react/icons/message-square";
import type { ReactNode } from "react";
import { dueWords } from "@/components/journey/plan/due";
import type { Actor } from "@/lib/auth/actor-type";
import type { WorkspaceShell } from "@/lib/contract/home";
import { newsPlace, newsSentence } from "@/lib/contract/news-words";
import type { ForYouItem } from "@/lib/contract/notifications";
import { readForYou } from "@/lib/data/for-you";
import { NewsLink } from "./news-link";
import { relativeTime } from "./relative-time";

const ICON = { size: 17, strokeWidth: 1.75, "aria-hidden": true } as const;

/** What waits for this person, above the journeys; nothing, where nothing does. */
export async function ForYou({ actor, shell }: { actor: Actor; shell: WorkspaceShell }) {
  const now = new Date();
  const items = await readForYou(actor, shell, now);
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="for-you" className="mt-4.5">
      <h2 id="for-you" className="sr-only">For you</h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,300px),1fr))] gap-4.5 max-md:gap-2.5">
        {items.map((item) => <li key={item.id} className="flex"><Tile item={item} workspaceId={shell.id} now={now.getTime()} /></li>)}
      </ul>
    </section>
  );
}

function Tile({ item, workspaceId, now }: { item: ForYouItem; workspaceId: string; now: number }) {
  const { icon, title, detail, verb, href } = tellItem(item, now);
  return (
    <div className="flex min-w-0 flex-1 items-center gap-3 rounded-md bg-fill px-3.5 py-2.5">
      <span className="flex-none text-ink-2">{icon}</span>
      <div className="min-w-0 flex-1">
        <p className="line-clamp-2 font-medium wrap-anywhere">{title}</p>
        <p className="mt-px line-clamp-2 text-card text-ink-3 wrap-anywhere">{detail}</p>
      </div>
      <NewsLink
        href={href} workspaceId={workspaceId} seen={item.kind === "news" ? { notificationIds: [item.id] } : item.kind === "review" ? { reviewId: item.id } : null}
        label={`${verb}: ${title}`}
      >
        {verb}
      </NewsLink>
    </div>
  );
}

interface Told { readonly icon: ReactNode; readonly title: string; readonly detail: string; readonly verb: string; readonly href: string }

function tellItem(item: ForYouItem, now: number): Told {
  switch (item.kind) {
    case "review":
      return {
        icon: <GitPullRequest {...ICON} />, title: `${item.place}, v${item.versionNumber}`, verb: "Review", href: item.href,
        detail: `${item.askedBy} asked you to review it, ${relativeTime(Date.parse(item.askedAt), now)}`,
      };
    case "news": {
      const { news } = item;
      const icon = news.kind === "mention" ? <AtSign {...ICON} /> : news.kind === "reply" ? <MessageSquare {...ICON} /> : <GitPullRequest {...ICON} />;
      return {
        icon, title: newsSentence(news), verb: news.kind === "review-decided" ? "Open" : "Reply", href: news.href,
        detail: news.excerpt ? `“${news.excerpt}”` : newsPlace(news),
      };
    }
    case "action":
      return {
        icon: <ListChecks {...ICON} />, title: item.title, verb: "Open", href: item.href,
        detail: `Your action, ${item.late ? "overdue since" : "due"} ${dueWords(item.due)}`,
      };
  }
}
