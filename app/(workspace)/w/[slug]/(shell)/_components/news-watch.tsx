"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useNews } from "@/app/_components/news/use-news";
import type { NewsState } from "@/lib/contract/notifications";

/** Reads the page anew when news have come or were read elsewhere, and says so to who doesn't see it. */
export function NewsWatch({ workspaceId, news }: { workspaceId: string; news: NewsState }) {
  const router = useRouter();
  const now = useNews(workspaceId, news).news ?? news;
  const first = useRef(news.latest);
  const outdated = now.unread !== news.unread || now.latest !== news.latest;
  useEffect(() => {
    if (outdated) router.refresh();
  }, [outdated, router]);
  const fresh = now.latest !== first.current && now.unread > 0;
  return <p role="status" className="sr-only">{fresh ? `${now.unread} unread in your inbox` : ""}</p>;
}
