"use client";
import { markRead } from "@/app/_components/news/mark-read";
import { Avatar } from "@/components/ui/avatar";
import { PageLink } from "@/components/ui/page-link";
import { newsPlace, newsSentence } from "@/lib/contract/news-words";
import type { NotificationItem } from "@/lib/contract/notifications";
import { relativeTime } from "../../_components/relative-time";

/** One of the news: the whole line leads to what it is about. */
export function NewsRow({ news, workspaceId, now }: { news: NotificationItem; workspaceId: string; now: number }) {
  // Should it not get through, it stays unread, and the page it leads to says it once more.
  const handleClick = () => { if (!news.read) void markRead(workspaceId, { notificationIds: [news.id] }).catch(() => undefined); };
  return (
    <li className="border-t border-line first:border-t-0">
      <PageLink href={news.href} onClick={handleClick} className="flex gap-3 px-4 py-3 -outline-offset-2 hover:bg-hover">
        <span className="relative mt-0.5 flex-none"><Avatar name={news.actor.name} decorative /></span>
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-baseline gap-x-2">
            <span className={news.read ? "" : "font-semibold"}>{newsSentence(news)}</span>
            <span className="min-w-0 text-ink-3">{newsPlace(news)}</span>
          </span>
          {news.excerpt && <span className="mt-0.5 line-clamp-2 text-body break-words text-ink-2">“{news.excerpt}”</span>}
        </span>
        <span className="flex flex-none items-start gap-2 text-card text-ink-3">
          <time dateTime={news.createdAt}>{relativeTime(Date.parse(news.createdAt), now)}</time>
          {!news.read && <span className="mt-1 size-2 rounded-full bg-accent forced-colors:bg-[Highlight]"><span className="sr-only">, unread</span></span>}
        </span>
      </PageLink>
    </li>
  );
}
