"use client";
import CheckCheck from "lucide-react/icons/check-check";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormProblem } from "@/app/_components/form-problem";
import { markRead } from "@/app/_components/news/mark-read";
import { problemMessage } from "@/app/_components/show-problem";
import { Button } from "@/components/ui/button";
import { apiFetch } from "@/lib/contract/client";
import type { NotificationPage } from "@/lib/contract/notifications";
import { EmptyInbox } from "./empty-inbox";
import { NewsRow } from "./news-row";

/** All news, newest first. `first` is read anew when more come; what was asked for behind it stays. */
export function Inbox({ workspaceId, first, now }: { workspaceId: string; first: NotificationPage; now: number }) {
  const router = useRouter();
  const [earlier, setEarlier] = useState<readonly NotificationPage[]>([]);
  const [working, setWorking] = useState<"reading" | "more" | null>(null);
  const [problem, setProblem] = useState<string>();
  const pages = [first, ...earlier];
  const known = new Set<string>();
  const shown = pages.flatMap(({ notifications }) => notifications).filter(({ id }) => !known.has(id) && known.add(id));
  const before = pages.at(-1)?.before;

  const attempt = async (what: "reading" | "more", work: () => Promise<void>) => {
    setWorking(what);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(problemMessage(error));
    }
    setWorking(null);
  };
  const handleReadAll = () => attempt("reading", async () => {
    await markRead(workspaceId, {});
    setEarlier((last) => last.map((page) => ({ ...page, notifications: page.notifications.map((news) => ({ ...news, read: true })) })));
    router.refresh();
  });
  const handleMore = () => attempt("more", async () => {
    const page = await apiFetch<NotificationPage>("GET", `/api/v1/workspaces/${workspaceId}/notifications?before=${before}`);
    setEarlier((last) => [...last, page]);
  });

  return (
    <>
      <header className="flex min-h-8.5 flex-wrap items-center gap-2">
        <h1 className="mr-auto text-page font-semibold">Inbox</h1>
        {first.unread > 0 && (
          <Button loading={working === "reading"} onClick={() => void handleReadAll()}><CheckCheck size={15} aria-hidden />Mark all as read</Button>
        )}
      </header>
      <FormProblem message={problem} />
      {shown.length === 0 ? <EmptyInbox /> : (
        <ul aria-label="News" className="mt-4.5 overflow-hidden rounded-lg bg-surface shadow-1">
          {shown.map((news) => <NewsRow key={news.id} news={news} workspaceId={workspaceId} now={now} />)}
        </ul>
      )}
      {before !== undefined && (
        <Button className="mt-3" loading={working === "more"} onClick={() => void handleMore()}>Show earlier ones</Button>
      )}
    </>
  );
}
