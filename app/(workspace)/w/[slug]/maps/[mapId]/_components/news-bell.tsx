"use client";
/** The way from a map to the inbox, with how much is unread there. Comes when the page rests. */
import Inbox from "lucide-react/icons/inbox";
import { useEffect } from "react";
import { useNews } from "@/app/_components/news/use-news";
import { iconButtonClass } from "@/components/ui/button-class";
import { PageLink } from "@/components/ui/page-link";
import { useBoardKit } from "./board-kit";

export default function NewsBell() {
  const { session, data: { workspace } } = useBoardKit();
  const { news, look } = useNews(workspace.id, null);
  useEffect(() => session.onNotice(({ type }) => type === "news" && look()), [session, look]);
  useEffect(look, [look]);
  const unread = news?.unread ?? 0;
  return (
    <>
      <PageLink href={`/w/${workspace.slug}/inbox`} aria-label={unread === 0 ? "Inbox" : `Inbox, ${unread} unread`} className={iconButtonClass()}>
        <Inbox size={16} strokeWidth={1.75} aria-hidden />
        {unread > 0 && (
          <span aria-hidden className="absolute -top-0.5 -right-0.5 grid h-4 min-w-4 place-items-center rounded-full bg-solid px-1 text-[10px] font-semibold text-ink-inv tabular-nums">
            {unread > 99 ? "99+" : unread}
          </span>
        )}
      </PageLink>
      <span role="status" className="sr-only">{unread > 0 ? `${unread} unread in your inbox` : ""}</span>
    </>
  );
}
